import { browses } from './browsing.ts';

browses('tidning');
