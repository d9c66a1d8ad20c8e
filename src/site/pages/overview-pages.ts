import type { Collection } from '../../archive/archive.ts';
import { type MessageKey, message } from '../../locale/locale.ts';
import type { Output } from '../../model/output.ts';
import type { EntrancesView, OverviewView } from '../../render/views/view.ts';
import { fileAt } from '../../url.ts';
import { frame, trail } from '../frame/frame.ts';
import type { Section } from '../frame/sections.ts';
import { webPage } from '../frame/structured-data.ts';
import { page } from '../page.ts';
import { entrancesOf, monthOf } from '../parts/collections/entrances.ts';
import { relativesOf } from '../parts/relatives.ts';
import type { Site } from '../site.ts';

/** Minimum number of collections that are grouped by their initials. */
const many = 30;

/** An overview page for each kind of collection: senders, committees across senders, topics, years, types. */
export function overviewOutputs(site: Site): Output[] {
  const { collections } = site.archive;
  return [
    ...overview(site, 'senders', 'nav.municipalities', 'overview.senders', collections.sender, byInitial),
    ...overview(site, 'committees', 'nav.committees', 'overview.committees', collections.body, byInitial),
    ...overview(site, 'topics', 'nav.topics', 'overview.topics', collections.topic, byInitial),
    ...overview(site, 'years', 'nav.years', 'overview.years', collections.year, byYear),
    ...overview(site, 'types', 'nav.types', 'overview.types', collections.type, byInitial),
  ];
}

type Grouping = (site: Site, heading: string, collections: readonly Collection[]) => EntrancesView[];

function overview(
  site: Site,
  section: Section,
  key: MessageKey,
  leadKey: MessageKey,
  collections: readonly Collection[],
  grouping: Grouping,
): Output[] {
  const path = site.sections.get(section);
  if (path === undefined) return [];
  const heading = message(site.locale, key);
  const lead = message(site.locale, leadKey, { count: collections.length });
  const view = (): OverviewView => {
    const breadcrumbs = trail(site);
    const about = { site, title: heading, path, lang: site.locale.code, breadcrumbs, description: lead };
    return frame(
      site,
      {
        kind: 'overview',
        path,
        title: heading,
        description: lead,
        breadcrumbs,
        section,
        structured: [webPage(about, 'CollectionPage')],
      },
      {
        heading,
        lead,
        groups: grouping(site, heading, collections),
      },
    );
  };
  return [page(site, { path, layout: 'overview', view })];
}

const byInitial: Grouping = (site, heading, collections) => {
  const nameOf = (collection: Collection) => nameWithSender(site, collection);
  if (collections.length < many) return entrancesOf(collections, { id: 'all', heading, nameOf });
  const groups = new Map<string, Collection[]>();
  for (const collection of collections) {
    const initial = collection.name.normalize('NFC').charAt(0).toUpperCase();
    const group = groups.get(initial);
    if (group) group.push(collection);
    else groups.set(initial, [collection]);
  }
  return [...groups].flatMap(([initial, group], i) =>
    entrancesOf(group, { id: `initial-${i + 1}`, heading: initial, nameOf }),
  );
};

/** A committee that only one sender has is listed with its sender, if the archive has several. */
function nameWithSender({ archive }: Site, collection: Collection): string {
  const { kind, name } = collection;
  const [committee, other] = kind === 'body' ? relativesOf(archive, collection).namesakes : [];
  const needsSender = committee?.sender && !other && archive.collections.sender.length > 1;
  return needsSender ? `${name}, ${committee.sender.name}` : name;
}

/** All years with their months, January first; a plain list if months have no pages. */
const byYear: Grouping = ({ archive }, heading, years) => {
  if (archive.collections.month.length === 0) return entrancesOf(years, { id: 'all', heading });
  return years.flatMap((year) =>
    entrancesOf(relativesOf(archive, year).months, {
      id: `year-${year.name}`,
      heading: year.name,
      url: fileAt(year.folder),
      nameOf: monthOf,
    }),
  );
};
