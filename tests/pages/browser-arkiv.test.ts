import { browses } from './browsing.ts';

browses('arkiv');
