/** Statuses of the checklist template, from step to step. */
export const SIGNED = { 'Contract signed': 'Completed', 'Welcome e-mail sent': 'Completed' } as const;
export const KICKED_OFF = { ...SIGNED, 'Kickoff call held': 'Completed' } as const;
export const ALL = { ...KICKED_OFF, 'Access to accounts received': 'Completed' } as const;

/** An entry of a file field, as a write takes it. */
export const document = (filename: string, contents: string) => ({
  filename,
  contentType: 'text/plain',
  base64contents: Buffer.from(contents).toString('base64'),
});

/** How the client is reached; phones are fictional numbers. */
export const contact = (name: string, email: string, phone: string) => ({
  'Client Name': name,
  'Contact Email': `${email}@example.com`,
  Phone: `+1555010${phone}`,
});
