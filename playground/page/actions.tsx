/** Buttons side by side; in a narrow window, in a menu under one button. */
import { Menu } from '@base-ui/react/menu';
import { useEffect, useState } from 'react';

export interface DoneByButton {
  label: string;
  run(): void;
}

const NARROW = window.matchMedia('(max-width: 720px)');

export const useNarrow = (): boolean => {
  const [isNarrow, setNarrow] = useState(NARROW.matches);
  useEffect(() => {
    const look = (): void => setNarrow(NARROW.matches);
    NARROW.addEventListener('change', look);
    return () => NARROW.removeEventListener('change', look);
  }, []);
  return isNarrow;
};

export const Actions = ({ actions, isNarrow }: { actions: DoneByButton[]; isNarrow: boolean }) =>
  isNarrow ? (
    <Menu.Root>
      <Menu.Trigger className="quiet-button">More …</Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className="positioner" sideOffset={4} align="start">
          <Menu.Popup className="popup menu">
            {actions.map(({ label, run }) => (
              <Menu.Item key={label} className="popup-item" onClick={run}>
                {label}
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  ) : (
    actions.map(({ label, run }) => (
      <button type="button" key={label} className="quiet-button" onClick={run}>
        {label}
      </button>
    ))
  );
