/** Not a verb but what all verbs share: a request's two cards and the news about it. */
export { drawRequest } from './card.ts';
export { linkText } from './chase.ts';
export { newsText } from './news.ts';
export { reminderText } from './upkeep.ts';
