import { browses } from './browsing.ts';

browses('kommun');
