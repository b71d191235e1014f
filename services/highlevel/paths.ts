/** Paths of the API's records. */
import { type Path, path } from '../../platform/path.js';

export const contactPath = (id: string): Path => path`/contacts/${id}`;

/** Of what records call a company. */
export const businessPath = (id: string): Path => path`/businesses/${id}`;

/** Of what records call a deal. */
export const opportunityPath = (id: string): Path => path`/opportunities/${id}`;
