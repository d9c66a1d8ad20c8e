import type { CodeBook } from '../code.ts';
import { en, sv } from '../wording.ts';

/** Codes for the event that a release invites to. */
export const eventCodes = {
  'event-reversed': {
    severity: 'error',
    title: { en: 'An event ends before it begins', sv: 'Ett evenemang slutar innan det börjar' },
    why: {
      en: 'Calendars refuse it, and nobody knows when to come.',
      sv: 'Kalendrar tar inte emot det, och ingen vet när man ska komma.',
    },
    remedy: {
      en: 'Make “end” later than “start”. If the event ends on another day, write that day too.',
      sv: 'Sätt ”end” senare än ”start”. Slutar evenemanget en annan dag, skriv också den dagen.',
    },
    example: 'event:\n  start: 2017-03-21T10:00\n  end: 09:30\n  place: Stadshuset',
    say: (end: string, start: string, nextDay: string | undefined) => ({
      en: [
        `the event ends ${end}, but does not begin until ${start}`,
        nextDay === undefined
          ? 'make “end” later than “start”'
          : `make “end” later than “start”; if it ends the day after, write ${nextDay}`,
      ],
      sv: [
        `evenemanget slutar ${end} men börjar först ${start}`,
        nextDay === undefined
          ? 'sätt ”end” senare än ”start”'
          : `sätt ”end” senare än ”start”; slutar det dagen efter, skriv ${nextDay}`,
      ],
    }),
  },
  'event-times-mixed': {
    severity: 'error',
    title: {
      en: 'Only one end of an event has a time',
      sv: 'Bara början eller slutet på ett evenemang har klockslag',
    },
    why: {
      en: 'An event lasts either whole days or from one time to another. Nothing in between can be put into a calendar.',
      sv: 'Ett evenemang varar antingen hela dagar eller från ett klockslag till ett annat. Något däremellan går inte att lägga in i en kalender.',
    },
    remedy: {
      en: 'Write a time in both “start” and “end”, or a day alone in both.',
      sv: 'Skriv klockslag i både ”start” och ”end”, eller bara dag i båda.',
    },
    example: 'event:\n  start: 2017-03-21T10:00\n  end: 2017-03-22\n  place: Stadshuset',
    say: (isWholeDay: boolean) => ({
      en: isWholeDay
        ? [
            'the event ends at a time, but begins on a day',
            'write a time in “start” too, or only the day in “end”',
          ]
        : [
            'the event begins at a time, but ends on a day',
            'write a time in “end” too, or only the day in “start”',
          ],
      sv: isWholeDay
        ? [
            'evenemangets slut har ett klockslag, men inte dess början',
            'skriv klockslag i ”start” också, eller bara dagen i ”end”',
          ]
        : [
            'evenemangets början har ett klockslag, men inte dess slut',
            'skriv klockslag i ”end” också, eller bara dagen i ”start”',
          ],
    }),
  },
  'event-register-invalid': {
    severity: 'error',
    title: {
      en: 'Registration leads neither to a web address nor to an e-mail address',
      sv: 'Anmälan leder varken till en webbadress eller till en e-postadress',
    },
    why: {
      en: 'It becomes a link, so it must be something that a link can lead to.',
      sv: 'Den blir en länk och måste därför vara något som en länk kan leda till.',
    },
    remedy: {
      en: 'Write a web address with https://, or an e-mail address alone. Telephone numbers belong in “contacts”.',
      sv: 'Skriv en webbadress med https:// eller bara en e-postadress. Telefonnummer hör hemma under ”contacts”.',
    },
    example: 'event:\n  start: 2017-03-21T10:00\n  place: Stadshuset\n  register: ring växeln',
    say: (written: string) => ({
      en: [
        `${en.quoted(written)} is neither a web address nor an e-mail address`,
        'write it with https://, or as anna.exempelsson@kommun.example; telephone numbers belong in “contacts”',
      ],
      sv: [
        `${sv.quoted(written)} är varken en webbadress eller en e-postadress`,
        'skriv den med https://, eller som anna.exempelsson@kommun.example; telefonnummer hör hemma under ”contacts”',
      ],
    }),
  },
  'event-nowhere': {
    severity: 'warning',
    title: { en: 'An event has no place', sv: 'Ett evenemang saknar plats' },
    why: {
      en: 'People who add it to a calendar can’t see where to go.',
      sv: 'Den som lägger in det i sin kalender ser inte vart man ska gå.',
    },
    remedy: {
      en: 'Write where it takes place in “place” and “address”, or where it can be followed in “online”.',
      sv: 'Skriv var det äger rum under ”place” och ”address”, eller var det går att följa under ”online”.',
    },
    example: 'event:\n  start: 2017-03-21T10:00',
    say: () => ({
      en: [
        'the event has neither a place nor a web address',
        'add “place”, “address” or “online” to “event”',
      ],
      sv: [
        'evenemanget har varken plats eller webbadress',
        'lägg till ”place”, ”address” eller ”online” under ”event”',
      ],
    }),
  },
} as const satisfies CodeBook;
