import type { Contacts } from '../../../records/contact/capabilities.js';
import { linkToCompany, ofCompany } from './company_links.js';
import { create } from './create.js';
import { remove } from './delete.js';
import { created, statusChanged, tagged, updated } from './feeds.js';
import { changeOwner, changeStatus, star } from './marks.js';
import { list, sample } from './record.js';
import { restore } from './restore.js';
import { closeSalesCycle, reopenSalesCycle } from './sales_cycle.js';
import { find } from './search.js';
import { addTags, removeTags } from './tags.js';
import { update } from './update.js';
import { upsert } from './upsert.js';

export const contacts: Contacts = {
  sample,
  created,
  updated,
  tagged,
  statusChanged,
  create,
  update,
  upsert,
  remove,
  restore,
  addTags,
  removeTags,
  changeStatus,
  changeOwner,
  star,
  closeSalesCycle,
  reopenSalesCycle,
  linkToCompany,
  find,
  list,
  ofCompany,
};
