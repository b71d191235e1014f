import type { World } from '../../kernel/world.js';
import { addVersion } from '../file_records.js';
import { placeholder } from '../files/placeholder.js';
import { addProject } from '../projects/records.js';
import { startReview } from '../review_records.js';
import { addStep, DEFAULT_STEP_SETTINGS } from '../steps/records.js';
import { found, type Store } from '../store.js';
import type { Project, Review, Step } from '../types.js';
import type { BoardSeed, CommentSeed, FileSeed, ReviewSeed, VersionSeed } from './boards.js';

const DAY_MS = 24 * 60 * 60 * 1_000;
/** How long after the start of the review a reviewer decides. */
const DECISION_AFTER_DAYS = 0.75;

/** Filestage returns it in clear text with every group that has one. */
const CLIENT_PASSWORD = 'demo-group-password';

/** Turns boards from the YAML files into records. */
export class BoardLayer {
  readonly #now: number;

  constructor(
    readonly store: Store,
    readonly world: World,
    readonly idOf: (person: string) => string,
  ) {
    this.#now = world.time();
  }

  lay({ name, folder, archived = false, collaborators, sections = [], steps, files }: BoardSeed): void {
    const { store, world } = this;
    const project = addProject(store, world, {
      name,
      folderId: store.folders.find((candidate) => candidate.name === folder)?.id ?? '',
      collaborators: collaborators.map((person) => found(store.users, this.idOf(person), 'User')),
    });
    project.isArchived = archived;
    for (const section of sections) project.sections.push({ id: world.id('hex32'), name: section });
    const groups = Object.entries(steps).map(([step, people]) => this.#step(project, step, people));
    for (const file of files) this.#file(project, groups, file);
  }

  #at(age: number): string {
    return new Date(this.#now - age * DAY_MS).toISOString();
  }

  #step(project: Project, name: string, people: string[]): Step {
    const step = addStep(this.store, this.world, project.id, name, {
      ...DEFAULT_STEP_SETTINGS,
      ...(name === 'Client' && { passwordProtection: true, password: CLIENT_PASSWORD }),
    });
    step.reviewers = people.map((person) => ({ userId: this.idOf(person), reviewDecisionRequested: true }));
    return step;
  }

  #file(project: Project, groups: Step[], { name, external_id, section, versions }: FileSeed): void {
    const file = this.store.files.add({
      id: this.world.id('hex32'),
      name,
      projectId: project.id,
      sectionId: (project.sections.find((known) => known.name === section) ?? project.sections[0])?.id ?? '',
      externalId: external_id ?? null,
      externalMetadata: null,
      created: this.#at(versions[0]?.age ?? 0),
    });
    for (const seed of versions) this.#version(file.id, groups, { name, ...seed });
  }

  #version(fileId: string, groups: Step[], { age, by, name = '', reviews }: VersionSeed): void {
    const version = addVersion(this.store, this.world, found(this.store.files, fileId, 'File'), {
      name,
      created: this.#at(age),
      createdById: this.idOf(by),
      contents: placeholder(name, 'Acme Studio'),
    });
    for (const seed of reviews) {
      const stepId = groups.find((group) => group.name === seed.step)?.id ?? '';
      this.#review(startReview(this.store, this.world, version, stepId, version.created).id, age, seed);
    }
  }

  #review(reviewId: string, age: number, { state, due, decisions = {}, comments = [] }: ReviewSeed): void {
    const review = found(this.store.reviews, reviewId, 'Review');
    const created = this.#at(age - DECISION_AFTER_DAYS);
    review.state = state;
    review.dueDate = due === undefined ? null : this.#at(-due);
    review.decisions = Object.entries(decisions).map(([by, decision]) => ({
      userId: this.idOf(by),
      decision,
      created,
    }));
    for (const comment of comments) {
      const parentId = this.#comment(review, null, comment);
      for (const reply of comment.replies ?? []) this.#comment(review, parentId, reply);
    }
  }

  #comment(review: Review, parentId: string | null, seed: CommentSeed): string {
    const time = this.#at(seed.age);
    return this.store.comments.add({
      id: this.world.id('hex32'),
      reviewId: review.id,
      fileVersionId: review.versionId,
      parentId,
      body: seed.text.replace('[~ada]', `[~${this.idOf('ada')}]`),
      authorId: this.idOf(seed.by),
      createdTime: time,
      updatedTime: time,
      isResolved: seed.resolved ?? false,
      isPinned: seed.pinned ?? false,
      teamOnly: seed.team_only ?? false,
      attachmentIds: seed.attachment === undefined ? [] : [this.#attachment(seed.attachment)],
      marker: seed.marker ?? null,
    }).id;
  }

  #attachment(name: string): string {
    const id = this.world.id('hex32');
    this.store.contents.set(id, placeholder(name, 'Acme Studio'));
    return id;
  }
}
