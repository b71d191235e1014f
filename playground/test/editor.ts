/** A user's actions on the page, by the labels that the page shows. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

export class Editor {
  /** Labels of fields that were filled in, and the choices that were made. */
  readonly used = new Set<string>();

  constructor(readonly page: Page) {}

  async open(app?: string): Promise<void> {
    await this.page.goto('/');
    await expect(this.page.getByRole('heading', { level: 2 })).toBeVisible();
    if (app) await this.pick('App', app);
  }

  /** Chooses from any picker, by its label. */
  async pick(label: string, choice: string): Promise<void> {
    this.used.add(label).add(choice);
    await this.page.getByRole('combobox', { name: label }).first().click();
    await this.page
      .getByRole('combobox', { name: /^Search/ })
      .last()
      .fill(choice);
    await this.page.getByRole('option', { name: choice }).first().click();
    await expect(this.page.getByRole('option')).toHaveCount(0);
  }

  async trigger(label: string, connection?: string): Promise<void> {
    await this.pick('Trigger event', label);
    await this.connect(connection);
  }

  async action(label: string, connection?: string): Promise<void> {
    await this.pick('Action or search', label);
    await this.connect(connection);
  }

  async connect(connection?: string): Promise<void> {
    if (connection) await this.pick('Connection', connection);
    await expect(this.page.getByText(/^Connected: /)).toBeVisible();
    await expect(this.page.getByText('Loading the form …')).toHaveCount(0);
  }

  async select(step: RegExp): Promise<void> {
    await this.page
      .getByRole('navigation', { name: 'Steps' })
      .getByRole('button', { name: step })
      .first()
      .click();
  }

  field(label: string) {
    this.used.add(label);
    return this.page.getByRole('textbox', { name: label, exact: true });
  }

  /** Puts a value from an earlier step into a field; `step` says which, if several offer it. */
  async map(label: string, data: string, step = ''): Promise<void> {
    this.used.add(label);
    await this.page
      .getByRole('combobox', { name: `Insert data into ${label}`, exact: true })
      .first()
      .click();
    await this.page
      .getByRole('combobox', { name: /^Search/ })
      .last()
      .fill(data);
    const place = step === '' ? this.page : this.page.getByRole('group', { name: step });
    await place.getByRole('option', { name: data }).first().click();
    await expect(this.page.getByRole('option')).toHaveCount(0);
  }

  /** Adds text at the end of the field's content. */
  async append(label: string, text: string): Promise<void> {
    await this.field(label).press('Control+End');
    await this.field(label).pressSequentially(text);
  }

  async addStep(after: number): Promise<void> {
    await this.page.getByRole('button', { name: `Add a step after step ${after}` }).click();
  }

  async turn(state: 'on' | 'off'): Promise<void> {
    const toggle = this.page.getByRole('switch', { name: 'Zap is on' });
    await toggle.click();
    await expect(toggle).toBeChecked({ checked: state === 'on' });
  }

  /** Has somebody act in a product; returns the sentence that reports it. */
  async act(deed: RegExp): Promise<string> {
    await this.page.getByRole('button', { name: 'Sandbox', exact: true }).click();
    const drawer = this.page.getByRole('dialog', { name: 'Sandbox' });
    const said = drawer.getByRole('status').locator('p');
    const before = await said.count();
    await drawer.getByRole('button', { name: deed }).click();
    await expect(said).toHaveCount(before + 1);
    const sentence = (await said.first().textContent()) ?? '';
    await drawer.getByRole('button', { name: 'Close the sandbox' }).click();
    return sentence;
  }

  /** Polls until the Zap has run this many times: the products' lists lag behind their records. */
  async runs(count: number): Promise<void> {
    await expect(async () => {
      await this.page.getByRole('button', { name: 'Poll now' }).click();
      await expect(this.page.locator('.run')).toHaveCount(count, { timeout: 3_000 });
    }).toPass();
  }

  async test(): Promise<void> {
    await this.page
      .getByRole('button', { name: /^(Test step|Test again|Load records)$/ })
      .last()
      .click();
    await expect(this.page.getByRole('button', { name: 'Testing …' })).toHaveCount(0);
  }

  /** Checks accessibility: WCAG A and AA. */
  async isAccessible(): Promise<void> {
    const { violations } = await new AxeBuilder({ page: this.page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
      [],
    );
  }
}
