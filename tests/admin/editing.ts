import { basename, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { filesBelow, TestArchive } from '../support/archive.ts';
import { folderOfMemory } from '../support/folder-of-memory.ts';
import { copySample } from '../support/sample.ts';
import { Watching } from '../watch/watching.ts';

/** High enough for a whole form, because Sveltia CMS creates fields when they become visible. */
const viewport = { width: 1280, height: 8000 };

/** A sample archive in the editor, with a copy of its releases in the browser's private file system. */
export class Editing {
  readonly archive: TestArchive;
  readonly asked: string[] = [];
  readonly refused: string[] = [];
  readonly page: Page;
  readonly #address: string;

  private constructor(archive: TestArchive, page: Page, address: string) {
    this.archive = archive;
    this.page = page;
    this.#address = address;
    page.on('request', (request) => this.asked.push(request.url()));
    page.on('console', (line) => {
      if (/Content Security Policy/.test(line.text())) this.refused.push(line.text());
    });
    page.on('pageerror', (error) => this.refused.push(error.message));
  }

  static async start(browser: Browser): Promise<Editing> {
    const archive = new TestArchive({});
    copySample(archive.root);
    const watching = new Watching(archive);
    await watching.ready();
    const context = await browser.newContext({ locale: 'sv-SE', viewport });
    const page = await context.newPage();
    await page.addInitScript(folderOfMemory);
    const editing = new Editing(archive, page, new URL('/__kommunike/admin/', watching.url).href);
    await editing.#fill();
    return editing;
  }

  /** Copies the releases into the browser, and opens the editor. */
  async #fill(): Promise<void> {
    await this.page.goto(this.#address);
    const files = Object.entries(filesBelow(this.archive.root)).filter(([path]) =>
      path.startsWith('releases/'),
    );
    await this.page.evaluate(`fill(${JSON.stringify(files)})`);
    await this.page.locator('.buttons button').first().click();
    await this.page.getByText('Ekeskärs kulturpris 2027').first().waitFor();
  }

  /** The field of the form with this key. */
  field(key: string) {
    return this.page.locator(`[data-key-path="${key}"]`);
  }

  /** Writes into fields, by key. */
  async fill(values: Readonly<Record<string, string>>): Promise<void> {
    for (const [key, value] of Object.entries(values))
      await this.field(key).locator('input:not([type=file]), textarea').first().fill(value);
  }

  /** Adds an item to a list. */
  async add(key: string): Promise<void> {
    await this.field(key).locator('button', { hasText: 'Lägg till' }).click();
  }

  /** Chooses from a list of choices. */
  async choose(key: string, name: string | RegExp): Promise<void> {
    await this.field(key).getByRole('combobox').click();
    await this.page.getByRole('option', { name }).click();
  }

  /** Takes a file of the sample archive. */
  async upload(key: string, path: string): Promise<void> {
    const file = this.field(key).locator('input[type=file]').first();
    await file.setInputFiles(join(this.archive.root, path));
    await this.field(key).getByText(basename(path)).waitFor();
  }

  async open(entry: string): Promise<void> {
    await this.page.goto(`${this.#address}#/collections/releases/${entry}`);
    await this.field('title').locator('input').waitFor();
  }

  saveButton() {
    return this.page.getByRole('button', { name: 'Spara', exact: true });
  }

  async save(): Promise<void> {
    await this.saveButton().click();
    await this.page.waitForURL(/#\/collections\/releases$/);
  }

  /** Files in the browser's file system by path, bytes in Latin-1. */
  async files(): Promise<Record<string, string>> {
    return this.page.evaluate<Record<string, string>>('held()');
  }
}
