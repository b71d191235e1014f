/** The page's few icons, drawn here. */
import type { ReactNode } from 'react';

const Icon = ({ children, size = 16 }: { children: ReactNode; size?: number }) => (
  <svg
    width={size}
    height={size}
    viewBox="0 0 16 16"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.6"
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
  >
    {children}
  </svg>
);

export const ChevronIcon = () => (
  <Icon>
    <path d="m4.5 6.5 3.5 3.5 3.5-3.5" />
  </Icon>
);
export const PlusIcon = () => (
  <Icon>
    <path d="M8 3.5v9M3.5 8h9" />
  </Icon>
);
export const CloseIcon = () => (
  <Icon>
    <path d="m4.5 4.5 7 7m0-7-7 7" />
  </Icon>
);
export const UpIcon = () => (
  <Icon>
    <path d="M8 12.5v-9m-3.5 3.5L8 3.5 11.5 7" />
  </Icon>
);
export const DownIcon = () => (
  <Icon>
    <path d="M8 3.5v9M4.5 9 8 12.5 11.5 9" />
  </Icon>
);
export const CheckIcon = () => (
  <Icon>
    <path d="m3.5 8.5 3 3 6-6.5" />
  </Icon>
);
export const AlertIcon = () => (
  <Icon>
    <path d="M8 4.5v4.2M8 11.4v.1" />
    <circle cx="8" cy="8" r="6.2" />
  </Icon>
);
export const TrashIcon = () => (
  <Icon>
    <path d="M3.5 4.5h9M6.5 4.5V3h3v1.5M5 4.5l.5 8.5h5l.5-8.5" />
  </Icon>
);
export const BoltIcon = () => (
  <Icon>
    <path d="M9 1.8 3.8 9H8l-1 5.2L12.2 7H8z" />
  </Icon>
);
export const DataIcon = () => (
  <Icon>
    <path d="M6 3c-2 0-1 4-3 5 2 1 1 5 3 5m4-10c2 0 1 4 3 5-2 1-1 5-3 5" />
  </Icon>
);
