/** Picks a value of an earlier step; a trigger has none before it. */
import { DataIcon } from './icons.js';
import { offered } from './mapping.js';
import { Picker } from './picker.js';
import { usePage } from './store.js';

interface Props {
  label: string;
  index: number;
  onInsert(placeholder: string): void;
}

export const InsertData = ({ label, index, onInsert }: Props) => {
  const { app, state } = usePage();
  return index === 0 ? null : (
    <Picker
      label={`Insert data into ${label}`}
      className="icon-button"
      groups={offered(app, state, index)}
      search="Search data of earlier steps"
      empty="No earlier step has anything like that."
      onPick={(item) => onInsert(item.value)}
    >
      <DataIcon />
    </Picker>
  );
};
