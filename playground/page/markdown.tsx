/** Zapier's Markdown as React elements: micromark's output, limited to the elements listed here. */
import { micromark } from 'micromark';
import { createElement, type ReactNode, useMemo } from 'react';

const PLAIN = new Set(['p', 'em', 'strong', 'code', 'pre', 'ul', 'ol', 'li', 'br', 'h1', 'h2', 'h3']);

const toReact = (node: Node, key: number): ReactNode => {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent;
  if (!(node instanceof HTMLElement)) return null;
  const name = node.tagName.toLowerCase();
  const inner = [...node.childNodes].map(toReact);
  if (name === 'a')
    return (
      <a key={key} href={node.getAttribute('href') ?? ''} target="_blank" rel="noreferrer">
        {inner}
      </a>
    );
  if (name === 'br') return <br key={key} />;
  return PLAIN.has(name) ? createElement(name, { key }, ...inner) : inner;
};

export const Markdown = ({ text, id }: { text: string; id?: string }) => {
  const nodes = useMemo(() => {
    // micromark escapes HTML and drops unsafe addresses.
    const page = new DOMParser().parseFromString(micromark(text), 'text/html');
    return [...page.body.childNodes].map(toReact);
  }, [text]);
  return (
    <div className="help" id={id}>
      {nodes}
    </div>
  );
};
