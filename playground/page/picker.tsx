/** Used for every choice on the page: a button that opens a list with a search field. */
import { Combobox } from '@base-ui/react/combobox';
import { type ReactNode, useState } from 'react';
import { ChevronIcon } from './icons.js';

export interface Item {
  value: string;
  label: string;
  hint?: string;
}

/** A type alias, because the list needs a type with arbitrary keys. */
export type Group = {
  title: string;
  items: Item[];
};

interface Props {
  /** Says what is chosen here, for screen readers. */
  label: string;
  groups: Group[];
  value?: string;
  onPick(item: Item): void;
  /** The button's content; by default, the chosen item's label. */
  children?: ReactNode;
  placeholder?: string;
  search?: string;
  empty?: string;
  status?: ReactNode;
  /** Below the list: "Load more" and the like. */
  footer?: (close: () => void) => ReactNode;
  onOpen?(): void;
  disabled?: boolean;
  id?: string;
  describedBy?: string;
  className?: string;
  invalid?: boolean;
}

/** Exact matches come first, then labels that begin with the query, then the others. */
const rankOf = (item: Item, query: string): number => {
  const label = item.label.toLowerCase();
  const wanted = query.trim().toLowerCase();
  if (label === wanted) return 0;
  return label.startsWith(wanted) ? 1 : label.includes(wanted) ? 2 : 3;
};

const matches = (item: Item, query: string): boolean => {
  const text = `${item.label} ${item.hint ?? ''}`.toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
};

const found = (groups: Group[], query: string): Group[] =>
  groups
    .map(({ title, items }) => ({
      title,
      items: items.filter((item) => matches(item, query)).sort((a, b) => rankOf(a, query) - rankOf(b, query)),
    }))
    .filter(({ items }) => items.length > 0)
    .sort((a, b) => bestOf(a, query) - bestOf(b, query));

const bestOf = ({ items: [best] }: Group, query: string): number => (best ? rankOf(best, query) : 3);

export const Picker = (props: Props) => {
  const { label, groups, value, onPick, children, placeholder = 'Choose …', search = 'Search' } = props;
  const { empty = 'Nothing matches.', status, footer, onOpen, disabled = false, id, className } = props;
  const [isOpen, setOpen] = useState(false);
  const below = footer?.(() => setOpen(false));
  const shown = groups.filter(({ items }) => items.length > 0);
  const [query, setQuery] = useState('');
  const chosen = groups.flatMap(({ items }) => items).find((item) => item.value === value);
  return (
    <Combobox.Root<Item>
      items={shown}
      filteredItems={query === '' ? shown : found(shown, query)}
      inputValue={query}
      onInputValueChange={setQuery}
      value={chosen ?? null}
      isItemEqualToValue={(a, b) => a.value === b.value}
      onValueChange={(item) => item && onPick(item)}
      open={isOpen}
      onOpenChange={(open) => {
        setOpen(open);
        setQuery('');
        if (open) onOpen?.();
      }}
      disabled={disabled}
      autoHighlight
    >
      <Combobox.Trigger
        className={className ?? 'picker'}
        aria-label={children || !chosen ? label : `${label}: ${chosen.label}`}
        aria-describedby={props.describedBy}
        aria-invalid={props.invalid || undefined}
        onKeyDown={(event) => {
          // A letter starts a search; by default, it would silently choose the first item that begins with it.
          if (event.key.length !== 1 || event.key === ' ' || event.ctrlKey || event.metaKey || event.altKey)
            return;
          event.preventBaseUIHandler();
          event.preventDefault();
          setQuery(event.key);
          setOpen(true);
          onOpen?.();
        }}
        {...(id !== undefined && { id })}
      >
        {children ?? (
          <>
            <span className={chosen ? 'picked' : 'picked none'}>{chosen?.label ?? placeholder}</span>
            <ChevronIcon />
          </>
        )}
      </Combobox.Trigger>
      <Combobox.Portal>
        <Combobox.Positioner className="positioner" sideOffset={4} align="start">
          <Combobox.Popup className="popup" aria-label={label}>
            <Combobox.Input
              className="popup-search"
              placeholder={search}
              aria-label={`${search}: ${label}`}
            />
            <Combobox.Empty className="popup-empty">{status ? null : empty}</Combobox.Empty>
            <Combobox.List className="popup-list" aria-label={label} tabIndex={0}>
              {(group: Group) => (
                <Combobox.Group key={group.title || 'all'} items={group.items}>
                  {group.title && (
                    <Combobox.GroupLabel className="popup-group">{group.title}</Combobox.GroupLabel>
                  )}
                  <Combobox.Collection>
                    {(item: Item) => (
                      <Combobox.Item key={item.value} value={item} className="popup-item">
                        <span className="popup-label">{item.label}</span>
                        {item.hint && <span className="popup-hint">{item.hint}</span>}
                      </Combobox.Item>
                    )}
                  </Combobox.Collection>
                </Combobox.Group>
              )}
            </Combobox.List>
            {(status || below) && (
              <div className="popup-foot">
                {status}
                {below}
              </div>
            )}
          </Combobox.Popup>
        </Combobox.Positioner>
      </Combobox.Portal>
    </Combobox.Root>
  );
};
