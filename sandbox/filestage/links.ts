// Addresses in the web app. Review links live under https://app.filestage.io/step/ (oEmbed registry); the rest of
// that path, and all other paths, are guesses.
const APP = 'https://app.filestage.io';

export const stepLink = (stepId: string): string => `${APP}/step/${stepId}`;
export const fileLink = (projectId: string, fileId: string): string =>
  `${APP}/project/${projectId}/file/${fileId}`;
export const commentLink = (stepId: string, fileId: string, commentId: string): string =>
  `${stepLink(stepId)}/file/${fileId}?comment=${commentId}`;
