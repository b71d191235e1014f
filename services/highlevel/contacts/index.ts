import type { Contacts } from '../../../records/contact/capabilities.js';
import { addToCampaign, addToWorkflow, removeFromCampaign, removeFromWorkflow } from './automations.js';
import { ofCompany, setBusiness } from './business.js';
import { create } from './create.js';
import { remove } from './delete.js';
import { created, tagged, updated } from './feeds.js';
import { addFollowers, removeFollowers } from './followers.js';
import { list, sample } from './record.js';
import { find } from './search.js';
import { addTags, removeTags } from './tags.js';
import { changeOwner, update } from './update.js';
import { upsert } from './upsert.js';

export const contacts: Contacts = {
  sample,
  created,
  updated,
  tagged,
  create,
  update,
  upsert,
  remove,
  addTags,
  removeTags,
  changeOwner,
  addFollowers,
  removeFollowers,
  setBusiness,
  addToWorkflow,
  removeFromWorkflow,
  addToCampaign,
  removeFromCampaign,
  find,
  list,
  ofCompany,
};
