import type { Vendor } from '../sandbox/kernel/emulator.js';
import { callProduct, type Json, list, object, text } from '../sandbox/products.js';
import type { Sandbox } from '../sandbox/server.js';

/** What the demo checks in the products themselves at the end. */
export interface Findings {
  flowdashTasks: number;
  flowdashStage: string;
  flowdashComment: string;
  onePageCrmDone: boolean;
  onePageCrmNotes: number;
  briefs: number;
  briefIsPdf: boolean;
  reviewState: string;
  filestageComment: string;
  highLevelDone: boolean;
  highLevelNotes: number;
}

/** The people at Acme Studio, who work in the four products themselves: plain HTTP, none of the app's code. */
export class Colleague {
  constructor(readonly sandbox: Sandbox) {}

  async addsOnePageCrmContact(): Promise<string> {
    const { data } = object(
      await this.#call('onepagecrm', 'POST', '/contacts', {
        first_name: 'Nora',
        last_name: 'Quist',
        company_name: 'Quist Ceramics',
        emails: [{ type: 'work', value: 'nora@quist.example' }],
      }),
    );
    const id = text(object(object(data).contact).id);
    await this.addsOnePageCrmNote(id, 'Prefers to be called before noon.');
    return id;
  }

  async addsOnePageCrmNote(contactId: string, words: string): Promise<void> {
    await this.#call('onepagecrm', 'POST', '/notes', { contact_id: contactId, text: words });
  }

  async addsHighLevelContact(): Promise<string> {
    const { location_id: locationId } = this.sandbox.emulators.highlevel.credentials;
    const contact = {
      locationId,
      firstName: 'Ivo',
      lastName: 'Hart',
      email: 'ivo@hart.example',
      companyName: 'Hart & Söhne',
    };
    const id = text(object(object(await this.#call('highlevel', 'POST', '/contacts/', contact)).contact).id);
    await this.#call('highlevel', 'POST', `/contacts/${id}/notes`, {
      body: 'Wants blue, and no stock photos.',
    });
    return id;
  }

  async finishesFlowdashTask(contactId: string): Promise<void> {
    const workflow = await this.#workflow();
    const [task] = (await this.#flowdashTasks()).filter((each) =>
      text(each['CRM ID']).startsWith(`${contactId}:`),
    );
    await this.#call('flowdash', 'PUT', `/workflows/${workflow}/tasks`, {
      'CRM ID': task?.['CRM ID'],
      Stage: 'Done',
    });
  }

  async approvesFilestageReview(contactId: string): Promise<void> {
    for (const review of await this.#reviews(contactId)) {
      await this.#call('filestage', 'PUT', `/reviews/${review.id}/status`, { state: 'APPROVED' });
    }
  }

  async looksAround(onePageCrmId: string, highLevelId: string): Promise<Findings> {
    const workflow = await this.#workflow();
    const tasks = (await this.#flowdashTasks()).filter((each) =>
      text(each['CRM ID']).startsWith(`${onePageCrmId}:`),
    );
    const [task = {}] = tasks;
    const comments = list(
      await this.#call(
        'flowdash',
        'GET',
        `/workflows/${workflow}/tasks/${encodeURIComponent(text(task['CRM ID']))}/comments`,
      ),
    );
    const actions = object(
      object(await this.#call('onepagecrm', 'GET', `/actions?contact_id=${onePageCrmId}`)).data,
    );
    const notes = object(
      object(await this.#call('onepagecrm', 'GET', `/notes?contact_id=${onePageCrmId}`)).data,
    );
    const reviews = await this.#reviews(highLevelId);
    const [review = {}] = reviews;
    const said = list(await this.#call('filestage', 'GET', `/reviews/${review.id}/comments`));
    const highLevelTasks = object(await this.#call('highlevel', 'GET', `/contacts/${highLevelId}/tasks`));
    const highLevelNotes = object(await this.#call('highlevel', 'GET', `/contacts/${highLevelId}/notes`));
    const files = await this.#files(highLevelId);
    const holds = (what: string) => (note: Json) => text(note.body ?? note.text).includes(what);
    return {
      flowdashTasks: tasks.length,
      flowdashStage: text(task.Stage),
      flowdashComment: comments.map(({ body }) => text(body)).join('\n'),
      onePageCrmDone: list(actions.actions).every(({ action }) => object(action).done === true),
      onePageCrmNotes: list(notes.notes).filter(({ note }) => holds('Done in Flowdash')(object(note))).length,
      briefs: files.length,
      briefIsPdf: [...this.sandbox.storage.objects.values()].some(
        ({ bytes }) => bytes.subarray(0, 5).toString() === '%PDF-',
      ),
      reviewState: text(object(review.status).state),
      filestageComment: said.map(({ body }) => text(body)).join('\n'),
      highLevelDone: list(highLevelTasks.tasks).every(({ completed }) => completed === true),
      highLevelNotes: list(highLevelNotes.notes).filter(holds('Approved in Filestage')).length,
    };
  }

  async #workflow(): Promise<string> {
    const workflows = list(await this.#call('flowdash', 'GET', '/workflows'));
    return text(workflows.find(({ name }) => name === 'Client Onboarding')?.id);
  }

  async #flowdashTasks(): Promise<Json[]> {
    return list(await this.#call('flowdash', 'GET', `/workflows/${await this.#workflow()}/tasks`));
  }

  async #files(contactId: string): Promise<Json[]> {
    const [project] = list(await this.#call('filestage', 'GET', '/projects')).filter(
      ({ name }) => name === 'Client Kick-off',
    );
    const files = list(await this.#call('filestage', 'GET', `/projects/${project?.id}/files`));
    return files.filter(({ externalId }) => text(externalId).startsWith(`${contactId}:`));
  }

  async #reviews(contactId: string): Promise<Json[]> {
    const [file] = await this.#files(contactId);
    return file ? list(await this.#call('filestage', 'GET', `/files/${file.id}/reviews`)) : [];
  }

  #call(vendor: Vendor, method: string, path: string, body?: object): Promise<unknown> {
    return callProduct(this.sandbox, vendor, method, path, body);
  }
}
