/** A thread of `extract`. False where the program was started by its user. */
import {extractArticle} from './extract-article.ts';
import {answer} from './threads.ts';

export const extractInThread = (): boolean => answer(extractArticle);
