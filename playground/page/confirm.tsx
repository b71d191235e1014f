/** Asks before something is written to a real account. */
import { AlertDialog } from '@base-ui/react/alert-dialog';

export interface Question {
  text: string;
  answer(yes: boolean): void;
}

export const Confirm = ({ question }: { question: Question | undefined }) => (
  <AlertDialog.Root open={question !== undefined} onOpenChange={(open) => !open && question?.answer(false)}>
    <AlertDialog.Portal>
      <AlertDialog.Backdrop className="backdrop" />
      <AlertDialog.Popup className="dialog">
        <AlertDialog.Title>Write to a real account?</AlertDialog.Title>
        <AlertDialog.Description>{question?.text} This changes real records.</AlertDialog.Description>
        <div className="pair">
          <button type="button" onClick={() => question?.answer(false)}>
            Cancel
          </button>
          <button type="button" className="danger" onClick={() => question?.answer(true)}>
            Write
          </button>
        </div>
      </AlertDialog.Popup>
    </AlertDialog.Portal>
  </AlertDialog.Root>
);
