/** A release of ours, copied from a page with everything around it. */
export const pasted = `Vi använder kakor (cookies) för att ekeskar.example ska fungera på ett bra sätt för dig. Genom att fortsätta ditt besök godkänner du att vi använder kakor.

Stäng

Start > Nyheter > Pressmeddelanden

Pressmeddelande

Skolorna på Ytterön får nya bryggor

Publicerad 14 mars 2024

Barn- och utbildningsnämnden i Ekeskärs kommun satsar 1,2 miljoner kronor per år under tre år på nya bryggor vid skolorna på Ytterön. Arbetet börjar efter midsommar.

– Barnen ska kunna komma torrskodda till skolan också när det blåser, säger Linnea Sjöholm (C), ordförande i barn- och utbildningsnämnden.

Bryggorna byggs av lärk från kommunens egen skog. Därutöver avsätts 300 000 kronor till belysning.

Så går det till

- Den gamla bryggan rivs i maj.
- De nya bryggorna läggs ut i juni.
- Alla barn får simlektioner i augusti.

Kontakt

Linnea Sjöholm (C)
Ordförande i barn- och utbildningsnämnden
Telefon: 08-465 004 11
E-post: linnea.sjoholm@ekeskar.example

Per Granlund
Hamnchef
Mobil: 070-174 06 12

Dela sidan
Prenumerera
`;
