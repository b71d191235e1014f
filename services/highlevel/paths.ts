/** Paths of the API's records. */

export const contactPath = (id: string): string => `/contacts/${encodeURIComponent(id)}`;

/** Of what records call a company. */
export const businessPath = (id: string): string => `/businesses/${encodeURIComponent(id)}`;

/** Of what records call a deal. */
export const opportunityPath = (id: string): string => `/opportunities/${encodeURIComponent(id)}`;
