import { invalidInput } from '../../../platform/failure.js';
import { markText } from '../../../platform/origin.js';
import { isBlank } from '../../../platform/values.js';
import type { InputOf, PlainInputField } from '../../../records/field.js';
import type * as forms from '../../../records/task/forms.js';
import { fileNameFor, isWebAddress } from '../file_names.js';
import { checkBrief } from './brief/limits.js';
import { readDueDate } from './due_date.js';

/** Fields that only Filestage has in the form. */
export interface ReviewInput {
  file?: string;
  website_url?: string;
}

export type CreateReviewInput = InputOf<typeof forms.createTask> & ReviewInput;

/** A request for a review; one of three sources becomes its file. */
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

export const reviewFields: PlainInputField[] = [
  {
    key: 'file',
    label: 'File',
    type: 'file',
    helpText:
      'The file to review. Its name is Title: end Title with the file type, for example Poster.pdf. Otherwise Filestage picks a name if the address does not show the type either. If File and Website URL are blank, a PDF is made from Title and Description.',
  },
  {
    key: 'website_url',
    label: 'Website URL',
    placeholder: 'https://example.com/spring',
    helpText:
      'A web page to review instead of a file. Filestage names it, stores no External ID with it, and imports it later. The review does not exist yet when the step ends, so it gets no due date and no comment.',
  },
];

const required = ({ project_id, step_id, assignee_id }: CreateReviewInput) => {
  if (!project_id) throw invalidInput('Fill in {project_id}: reviews in Filestage belong to a project');
  if (!step_id)
    throw invalidInput('Fill in Reviewer Group: a review in Filestage belongs to a reviewer group');
  if (assignee_id)
    throw invalidInput('Leave Assignee blank: in Filestage, reviewers belong to the Reviewer Group');
  return { projectId: project_id, stepId: step_id };
};

/** What would have to be added to a review that is not there yet. */
const NOT_WITH_WEBSITE = [
  { key: 'due_date', label: 'Due Date' },
  { key: 'note', label: 'Comment' },
] as const satisfies Array<{ key: keyof CreateReviewInput; label: string }>;

/** Reads the form, and refuses what cannot be carried out before anything is sent. */
export const readForm = (input: CreateReviewInput, zone: string): ReviewRequest => {
  const title = input.title?.trim() ?? '';
  const { file, website_url: url, description, origin } = input;
  const external_id = input.external_id || input.contact_id;
  const dueDate = readDueDate(input.due_date, zone);
  if (title === '') throw invalidInput('Fill in Title');
  const common = { title, ...required(input), dueDate };

  if (file && url)
    throw invalidInput('Fill in File or Website URL, not both: a review has one file or one website');
  if ((file || url) && description) {
    throw invalidInput(
      'Leave Description blank if you fill in File or Website URL: a review has no text of its own. Add the text as a Comment instead',
    );
  }
  if (url) {
    if (!isWebAddress(url)) throw invalidInput(`Website URL must begin with https://, not "${url}"`);
    if (external_id || origin) {
      throw invalidInput(
        'Leave External ID, Contact and Made From blank if you fill in Website URL: Filestage stores none with a website',
      );
    }
    const late = NOT_WITH_WEBSITE.find(({ key }) => !isBlank(input[key]));
    if (late) {
      throw invalidInput(
        `Leave ${late.label} blank if you fill in Website URL: the review does not exist yet when the step ends. Add it in a later step`,
      );
    }
    return { ...common, source: 'website', url };
  }
  if (file) {
    if (!isWebAddress(file)) {
      throw invalidInput('File must be a file from an earlier step, or an address that begins with https://');
    }
    if (external_id && origin) {
      throw invalidInput(
        `Fill in ${input.external_id ? 'External ID' : 'Contact'} or Made From, not both: Filestage stores one such value with a file`,
      );
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
  checkBrief(title, description ?? '');
  return {
    ...common,
    source: 'brief',
    text: (external_id ? markText(description, origin) : description) ?? '',
    fileName: /\.pdf$/i.test(title) ? title : `${title}.pdf`,
    externalId: external_id || origin || undefined,
  };
};
