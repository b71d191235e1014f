import './style/base.css';
import './style/layout.css';
import './style/form.css';
import './style/picker.css';
import './style/result.css';
import './style/dialogs.css';
import { CSPProvider } from '@base-ui/react/csp-provider';
import { createRoot } from 'react-dom/client';
import { messageOf } from '../message_of.js';
import { ask } from './api.js';
import { App } from './app.js';

const place = document.querySelector('#root');
if (!place) throw new Error('The page has no root element.');
const root = createRoot(place);
const message = (text: string) => root.render(<p className="whole">{text}</p>);

message('Loading …');
ask('start', {}).then(
  (start) => {
    const [first] = start.apps;
    if (!first) return message('There is no app to show.');
    root.render(
      <CSPProvider disableStyleElements>
        <App start={start} first={first} />
      </CSPProvider>,
    );
  },
  (error: unknown) => message(messageOf(error)),
);
