import type { PlainInputField } from '../../model/fields.js';
import { endOfDue, readDue } from '../../platform/dates.js';
import { refuse } from '../../platform/failure.js';
import { markText } from '../../platform/origin.js';
import type { CreateTaskInput } from '../inputs.js';

/** The shared form and what only Filestage has. */
export type CreateReviewInput = CreateTaskInput & { file?: string; website_url?: string };

/** What a review is asked for; one of three sources becomes its file. */
export type ReviewRequest = {
  title: string;
  projectId: string;
  stepId: string;
  /** ISO 8601. */
  dueDate: string | undefined;
} & (
  | { source: 'file'; fileURL: string; fileName: string | undefined; externalId: string | undefined }
  | { source: 'website'; url: string }
  | { source: 'brief'; text: string; fileName: string; externalId: string | undefined }
);

export const reviewForm: PlainInputField[] = [
  {
    key: 'file',
    label: 'File',
    type: 'file',
    helpText:
      'What is to be reviewed. It is named after Title: end that with the file type (Poster.pdf), else Filestage picks a name when the address does not show the type either. Without a file and a website, Title and Description become a PDF.',
  },
  {
    key: 'website_url',
    label: 'Website URL',
    placeholder: 'https://example.com/spring',
    helpText:
      'A page to be reviewed instead of a file. Filestage names it, keeps no External ID with it and imports it in its own time, so the review is not there yet when the step ends.',
  },
];

/**
 * File types that a name may end with: those which review tools take. Only these count, so that "Layout v2.final" is
 * not taken for a file of the type "final".
 */
const ENDING =
  /\.(pdf|docx?|pptx?|xlsx?|key|pages|html?|zip|txt|rtf|jpe?g|png|gif|bmp|tiff?|svg|webp|heic|eps|psd|ai|indd|mp4|m4v|mov|avi|mkv|wmv|webm|mpe?g|mxf|mp3|m4a|aac|wav|flac|ogg)$/i;

export const isWebAddress = (value: string): boolean =>
  URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);

/** The title with a file type: its own, else the one that the address shows; undefined where neither does. */
export const fileNameFor = (title: string, fileURL: string): string | undefined => {
  if (ENDING.test(title)) return title;
  const ending = ENDING.exec(new URL(fileURL).pathname)?.[0];
  return ending && title + ending.toLowerCase();
};

const required = ({ project_id, step_id, assignee_id, contact_id }: CreateReviewInput) => {
  if (!project_id) throw refuse('Fill in Project: reviews of Filestage live in a project');
  if (!step_id) throw refuse('Fill in Reviewer Group: a review of Filestage belongs to one');
  if (assignee_id)
    throw refuse('Leave Assignee empty: the reviewers of Filestage belong to the Reviewer Group');
  if (contact_id) throw refuse('Leave Contact empty: Filestage has no contacts. Put its ID into External ID');
  return { projectId: project_id, stepId: step_id };
};

/** Reads the form, and refuses what cannot be carried out before anything is sent. */
export const readForm = (input: CreateReviewInput, zone: string): ReviewRequest => {
  const title = input.title.trim();
  const { file, website_url: url, description, external_id, origin } = input;
  const due = input.due_date ? endOfDue(readDue(input.due_date, zone, 'Due Date'), zone) : undefined;
  if (title === '') throw refuse('Fill in Title');
  const common = { title, ...required(input), dueDate: due?.toISOString() };

  if (file && url) throw refuse('Fill in File or Website URL, not both: a review is of one thing');
  if ((file || url) && description) {
    throw refuse(
      'Leave Description empty when there is a File or a Website URL: a review holds no text of its own. Send the text along as a comment instead',
    );
  }
  if (url) {
    if (!isWebAddress(url)) throw refuse(`Website URL must begin with https://, unlike "${url}"`);
    if (external_id || origin) {
      throw refuse(
        'Leave External ID and Made From empty when there is a Website URL: Filestage keeps neither with a website',
      );
    }
    return { ...common, source: 'website', url };
  }
  if (file) {
    if (!isWebAddress(file)) {
      throw refuse('File must be a file from an earlier step, or an address that begins with https://');
    }
    if (external_id && origin) {
      throw refuse('Fill in External ID or Made From, not both: Filestage keeps one such value with a file');
    }
    const fileName = fileNameFor(title, file);
    return {
      ...common,
      source: 'file',
      fileURL: file,
      fileName,
      externalId: external_id || origin || undefined,
    };
  }
  return {
    ...common,
    source: 'brief',
    text: (external_id ? markText(description, origin) : description) ?? '',
    fileName: /\.pdf$/i.test(title) ? title : `${title}.pdf`,
    externalId: external_id || origin || undefined,
  };
};
