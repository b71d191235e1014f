/** A panel that slides in from the side, over the page. */
import { Dialog } from '@base-ui/react/dialog';
import type { ReactNode } from 'react';
import { CloseIcon } from './icons.js';

interface Props {
  open: boolean;
  onClose(): void;
  title: string;
  /** The label of the close button. */
  close: string;
  about?: string;
  className?: string;
  children: ReactNode;
}

export const Drawer = ({ open, onClose, title, close, about, className = 'drawer', children }: Props) => (
  <Dialog.Root open={open} onOpenChange={(next) => !next && onClose()}>
    <Dialog.Portal>
      <Dialog.Backdrop className="backdrop" />
      <Dialog.Popup className={className}>
        <div className="drawer-head">
          <Dialog.Title>{title}</Dialog.Title>
          <Dialog.Close className="icon-button" aria-label={close}>
            <CloseIcon />
          </Dialog.Close>
        </div>
        {about && <Dialog.Description className="quiet">{about}</Dialog.Description>}
        {children}
      </Dialog.Popup>
    </Dialog.Portal>
  </Dialog.Root>
);
