// Read me. Please commit what is green, `git merge main`, go on in small commits, and be done (committed, green, merged with main) by 05:50 local `date`. Delete this file and NOTE_FROM_MAIN.md.
export const READ_THE_COMMENT_IN_THIS_FILE: never = 'Read the comment in AAA_NOTE_FROM_THE_OWNER.ts';
