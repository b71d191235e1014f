/** What a person does on the page, by the names that the page shows. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

export class Editor {
  constructor(readonly page: Page) {}

  async open(app?: string): Promise<void> {
    await this.page.goto('/');
    await expect(this.page.getByRole('heading', { level: 2 })).toBeVisible();
    if (app) await this.pick('App', app);
  }

  /** Chooses from any picker, by its label. */
  async pick(label: string, choice: string): Promise<void> {
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
    return this.page.getByRole('textbox', { name: label, exact: true });
  }

  /** Puts a value of an earlier step into a field. */
  async map(label: string, data: string): Promise<void> {
    await this.pick(`Insert data into ${label}`, data);
  }

  async test(): Promise<void> {
    await this.page
      .getByRole('button', { name: /^(Test step|Test again|Load records)$/ })
      .last()
      .click();
    await expect(this.page.getByRole('button', { name: 'Testing …' })).toHaveCount(0);
  }

  /** Nothing that keeps people out: WCAG A and AA. */
  async isAccessible(): Promise<void> {
    const { violations } = await new AxeBuilder({ page: this.page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
      [],
    );
  }
}
