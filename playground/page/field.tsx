/** One field of a form, as the editor shows it. */
import { useId } from 'react';
import type { FieldView } from '../protocol.js';
import type { FieldValue } from './form_place.js';
import { ListField } from './list_field.js';
import { Markdown } from './markdown.js';
import { PairsField, RowsField } from './rows_field.js';
import { Single } from './single_field.js';

interface Props extends FieldValue {
  field: FieldView;
  /** Adds a search before this step that finds a value for the field. */
  onSearchStep?: ((search: string) => void) | undefined;
}

const TYPES: Record<string, string> = {
  integer: 'whole number',
  number: 'number',
  datetime: 'date and time',
  file: 'file',
  text: 'long text',
  password: 'secret',
};

export const Field = ({ field, onSearchStep, ...held }: Props) => {
  const id = useId();
  const label = field.label ?? field.key;
  if (field.type === 'copy')
    return (
      <div className="notice">
        <Markdown text={field.helpText ?? ''} />
      </div>
    );
  const type = field.list ? 'list' : field.children ? 'line items' : TYPES[field.type ?? ''];
  const helpId = field.helpText ? `${id}-help` : undefined;
  const several = field.list || field.children || field.dict;
  const Frame = several ? 'fieldset' : 'div';
  const Name = several ? 'span' : 'label';
  return (
    <Frame className="field" data-field={field.key} {...(several && { 'aria-labelledby': `${id}-label` })}>
      <div className="field-head">
        <Name id={`${id}-label`} {...(!several && { htmlFor: id })}>
          {label}
        </Name>
        {field.required && <span className="required">required</span>}
        {type && <span className="type">{type}</span>}
      </div>
      {field.children ? (
        <RowsField fields={field.children} label={label} {...held} />
      ) : field.dict ? (
        <PairsField label={label} index={held.place.index} value={held.value} onChange={held.onChange} />
      ) : field.list ? (
        <ListField field={field} {...held} />
      ) : (
        <Single id={id} field={field} {...held} {...(helpId && { describedBy: helpId })} />
      )}
      {field.search && onSearchStep && (
        <button type="button" className="link under" onClick={() => onSearchStep(field.search ?? '')}>
          Find it with a search step
        </button>
      )}
      {field.helpText && helpId && <Markdown text={field.helpText} id={helpId} />}
    </Frame>
  );
};
