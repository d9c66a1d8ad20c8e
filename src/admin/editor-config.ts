import type { Published } from '../archive/archive.ts';
import { filled } from '../locale/locale.ts';
import type { Settings } from '../parse/config/settings.ts';
import { type Scheme, schemeOf } from '../parse/release/folder-scheme.ts';
import { slugify } from '../url.ts';
import { type Choices, releaseFormFields } from './editor-fields.ts';
import type { EntryNames } from './entry-values.ts';

/** The configuration that the editor's page loads. */
export interface EditorConfig {
  /** By `schema/sveltia-cms.json` of Sveltia CMS. */
  readonly cms: Readonly<Record<string, unknown>>;
  readonly names: EntryNames;
  /** Of published releases, from the root of the site, by the path of their file. */
  readonly addresses: Readonly<Record<string, string>>;
  /** Folder that must exist in the archive’s folder, from its root. */
  readonly releases: string;
  /** Whether it only works with a folder on this machine. */
  readonly isLocal: boolean;
}

/** Name of the format in which the editor reads and writes releases. */
export const formatName = 'kommunike';

/** Facts about the archive besides its config. */
interface ArchiveFacts {
  /** Of the releases, from the root. */
  readonly folder: string;
  /** Of all releases, from that folder. */
  readonly paths: readonly string[];
  /** Committees named by releases. */
  readonly committees: readonly string[];
  /** Of published releases, by path. */
  readonly addresses: Readonly<Record<string, string>>;
  /** Ids of the contacts to offer; undefined for all. */
  readonly contacts: ReadonlySet<string> | undefined;
}

/** `contacts` are the ids to offer; undefined for all. */
export function archiveFacts(
  folder: string,
  sources: readonly { readonly path: string }[],
  releases: readonly Published[],
  contacts?: ReadonlySet<string>,
): ArchiveFacts {
  const named = releases.flatMap(({ release }) => release.committees.map(({ name }) => name));
  const paths = sources.map(({ path }) => path.slice(folder.length + 1));
  const addresses = Object.fromEntries(
    releases.filter(({ hidden }) => hidden === undefined).map(({ release, url }) => [release.path, url]),
  );
  return { folder, paths, committees: [...new Set(named)].sort(), addresses, contacts };
}

/** Returns the configuration of the editor for an archive. */
export function editorConfig(config: Settings, facts: ArchiveFacts): EditorConfig {
  const { locale, title, baseUrl, admin } = config;
  const { admin: words } = locale;
  const choices = choicesOf(config, facts);
  const fields = releaseFormFields(locale, choices);
  const scheme = schemeOf(facts.paths);
  const base = {
    folder: facts.folder,
    label_singular: words.release,
    identifier_field: 'title',
    summary: '{{date}} {{title}}',
    format: formatName,
    media_folder: '',
    public_folder: '',
    sortable_fields: {
      fields: ['date', 'title'],
      default: { field: 'date', direction: 'descending' as const },
    },
    thumbnail: false,
    duplicate: false,
    fields,
  };
  const releases = {
    ...base,
    name: 'releases',
    label: words.releases,
    path: pathOf[scheme],
    slug: { template: '{{title}}', editable: ['create'] },
  };
  const others = otherDepths(facts.paths, scheme).map((depth) => ({
    ...base,
    name: `releases-${depth}`,
    label: filled(locale, words.elsewhere, { depth }),
    path: [...Array.from({ length: depth }, (_, i) => `{{fields.folder${i}}}`), '{{slug}}'].join('/'),
    create: false,
  }));
  const backend = typeof admin === 'object' ? admin.backend : undefined;
  return {
    cms: {
      load_config_file: false,
      app_title: `${title} – ${words.title}`,
      site_url: baseUrl,
      backend: backend
        ? backendOf(backend)
        : { name: 'github', repo: `local/${slugify(title) || 'archive'}`, auth_methods: ['token'] },
      media_folder: 'public',
      public_folder: '/',
      slug: { encoding: 'ascii', clean_accents: true, maxlength: 80 },
      output: { omit_empty_optional_fields: true },
      show_preview_links: false,
      editor: { preview: false },
      collections: [releases, ...others],
    },
    names: { ...namesOf(config), committees: choices.committees },
    addresses: facts.addresses,
    releases: facts.folder,
    isLocal: !backend,
  };
}

/** Where new releases go. The sender is its slug in the form. */
const pathOf: Readonly<Record<Scheme, string>> = {
  'sender-year': "{{fields.municipality}}/{{date | date('YYYY')}}/{{slug}}",
  year: "{{date | date('YYYY')}}/{{slug}}",
  sender: '{{fields.municipality}}/{{slug}}',
  flat: '{{slug}}',
};

/** Depths of folders with releases outside the scheme. */
function otherDepths(paths: readonly string[], scheme: Scheme): number[] {
  const usual = pathOf[scheme].split('/').length - 1;
  const depths = new Set(paths.map((path) => path.split('/').length - 1));
  return [...depths].filter((depth) => depth !== usual).sort((a, b) => a - b);
}

/** Whether the site has the editor. */
export function publishesEditor({ admin }: Pick<Settings, 'admin'>): boolean {
  return admin !== undefined && admin !== false && admin !== 'false';
}

type BackendConfig = NonNullable<Extract<Settings['admin'], object>['backend']>;

function backendOf({ name, repo, branch, baseUrl, apiUrl, appId }: BackendConfig) {
  const isPkce = name === 'gitlab' && appId !== undefined;
  return {
    name,
    repo,
    ...(branch !== undefined && { branch }),
    ...(baseUrl !== undefined && { base_url: baseUrl }),
    ...(apiUrl !== undefined && { api_root: apiUrl }),
    ...(appId !== undefined && { app_id: appId }),
    ...(isPkce && { auth_type: 'pkce' }),
  };
}

function choicesOf(config: Settings, { committees: named, contacts: shown }: ArchiveFacts): Choices {
  const own = [...config.profiles.values()].map(({ sender }) => sender);
  const known = [...new Map([...config.senders.known.values()].map((ref) => [ref.slug, ref])).values()]
    .filter(({ slug }) => !config.profiles.has(slug))
    .sort((a, b) => a.name.localeCompare(b.name, config.locale.tag));
  const senders = config.senders.open ? [] : [...own, ...known];
  const declared = config.committees.declared.map(({ term }) => term.name);
  const offered = [...config.contacts].filter(([id]) => shown?.has(id) ?? true);
  const contacts = offered.map(([id, { name, title }]) => ({
    value: id,
    label: title ? `${name}, ${title}` : name,
  }));
  return {
    senders: senders.map(({ slug, name }) => ({ value: slug, label: name })),
    committees: [...new Set([...declared, ...named])],
    contacts,
  };
}

function namesOf({ senders }: Settings): Pick<EntryNames, 'senders' | 'senderNames'> {
  if (senders.open) return { senders: {}, senderNames: {} };
  const known = [...senders.known];
  return {
    senders: Object.fromEntries(known.map(([key, { slug }]) => [key, slug])),
    senderNames: Object.fromEntries(known.map(([, { slug, name }]) => [slug, name])),
  };
}
