import type { SentFile } from '#api/file-schema.ts';
import type { operations, OperationName } from '#api/operations.ts';
import type { ParsedBody, ParsedParams, ParsedQuery, Response } from '#api/types.ts';
import type { Store } from '#store/store.ts';
import type { SignedIn } from './authenticate.ts';
import { listColleagues, setColleagueUnit } from './institution-colleagues.ts';
import { listAudit, verifyAudit } from './audit.ts';
import { findColleagues, listUnits } from './colleagues.ts';
import {
  addConnectedSystem,
  changeConnectedSystem,
  listConnectedSystems,
  renewSystemKey,
  revokeConnectedSystem,
} from './connected-systems.ts';
import { followConversation, listMyConversations, unfollowConversation } from './conversations.ts';
import { correct, undoCorrection } from './corrections.ts';
import { enterInteraction } from './by-hand.ts';
import { changeInteractionDetails, getInteractionDetails } from './details.ts';
import { listMyFollowUps } from './follow-ups.ts';
import { disclose } from './disclosures.ts';
import { discloseRecords, eraseFromRecords, erasePerson, letAddressIn, previewErasure } from './erasures.ts';
import { findOrganisations, findPersons } from './find.ts';
import {
  answerIntroduction,
  askForIntroduction,
  liftIntroductionRefusal,
  listIntroductions,
  seeIntroductions,
  takeIntroductionAnswerBack,
  withdrawIntroduction,
} from './introductions.ts';
import { changeInstitutionSettings, getInstitutionSettings } from './institution-settings.ts';
import { changeContribution, logInteraction, undoContribution } from './interactions.ts';
import {
  addLinkImport,
  beginLinkImport,
  getLinkImport,
  getRefusedRows,
  listLinkImports,
  moveLinkImport,
  stopLinkImport,
} from './link-imports.ts';
import { listLinkMappings, removeLinkMapping, saveLinkMapping } from './link-mappings.ts';
import { listOrganisationLinks, listPersonLinks } from './links.ts';
import { lookup } from './lookup.ts';
import { getMe, listMyInteractions } from './me.ts';
import { mergeOrganisations, mergePersons, undoMerge } from './merges.ts';
import { listMergeSuggestions, listMyRelationships } from './my-relationships.ts';
import { listNotices, readNotices } from './notices.ts';
import { changeMySettings, getMySettings } from './my-settings.ts';
import { getMySharing } from './my-sharing.ts';
import { exportMyData } from './own-data.ts';
import { getOrganisation } from './organisations.ts';
import { getOrganisationOverview, getPersonOverview } from './overviews.ts';
import { setOrganisationParent } from './parents.ts';
import { getPerson } from './persons.ts';
import { listPurposes, setPurposes } from './purposes.ts';
import { search } from './search.ts';
import { getRetention, previewRetention, setRetention } from './retention.ts';
import { keepPersonDetail, removePersonDetail } from './person-details.ts';
import { addUnit, changeUnit, importUnits, listInstitutionUnits, removeUnit } from './institution-units.ts';
import { addSignal, changeSignal, listOrganisationSignals, listPersonSignals, removeSignal } from './signals.ts';
import { listOrganisationTimeline, listPersonTimeline } from './timelines.ts';
import { decideWaitingLinks, listWaitingLinks, undoLinkDecision } from './waiting-links.ts';

/** Every operation's handler: one that is missing, or answers another shape than its schema's, does not compile. */
export const handlers: { readonly [Name in OperationName]: Handler<Name> } = {
  lookup,
  logInteraction,
  undoContribution,
  changeContribution,
  getInteractionDetails,
  changeInteractionDetails,
  enterInteraction,
  listMyFollowUps,
  getMe,
  listMyInteractions,
  getPerson,
  getOrganisation,
  keepPersonDetail,
  removePersonDetail,
  correct,
  undoCorrection,
  findPersons,
  findOrganisations,
  mergePersons,
  mergeOrganisations,
  undoMerge,
  followConversation,
  unfollowConversation,

  askForIntroduction,
  listIntroductions,
  seeIntroductions,
  withdrawIntroduction,
  answerIntroduction,
  takeIntroductionAnswerBack,
  liftIntroductionRefusal,
  getInstitutionSettings,
  changeInstitutionSettings,
  listInstitutionUnits,
  addUnit,
  changeUnit,
  removeUnit,
  importUnits,
  listColleagues,
  setColleagueUnit,
  addLinkImport,
  beginLinkImport,
  getLinkImport,
  getRefusedRows,
  listLinkImports,
  moveLinkImport,
  stopLinkImport,
  listLinkMappings,
  saveLinkMapping,
  removeLinkMapping,
  listAudit,
  verifyAudit,
  disclose,
  previewErasure,
  erasePerson,
  discloseRecords,
  eraseFromRecords,
  letAddressIn,
  getRetention,
  previewRetention,
  setRetention,
  listNotices,
  readNotices,

  listPersonSignals,
  listOrganisationSignals,
  addSignal,
  changeSignal,
  removeSignal,
  getOrganisationOverview,
  getPersonOverview,
  listOrganisationTimeline,
  listPersonTimeline,
  setOrganisationParent,
  findColleagues,
  listUnits,
  listOrganisationLinks,
  listPersonLinks,
  listWaitingLinks,
  decideWaitingLinks,
  undoLinkDecision,
  listConnectedSystems,
  addConnectedSystem,
  changeConnectedSystem,
  revokeConnectedSystem,
  renewSystemKey,
  getMySettings,
  changeMySettings,
  getMySharing,
  listMyRelationships,
  listMergeSuggestions,
  exportMyData,
  listMyConversations,
  listPurposes,
  setPurposes,
  search,
};

/** Turns a checked and parsed request into an answer; failures are AppErrors. */
export type Handler<Name extends OperationName> = (request: HandlerRequest<Name>) => Promise<{
  readonly status: (typeof operations)[Name]['statuses'][number];
  readonly body: Response<Name> extends Blob ? SentFile : DeepReadonly<Response<Name>>;
}>;

interface HandlerRequest<Name extends OperationName> {
  readonly signedIn: SignedIn;
  readonly store: Store;
  readonly params: ParsedParams<Name>;
  readonly query: ParsedQuery<Name>;
  readonly body: ParsedBody<Name>;
}

type DeepReadonly<Value> = Value extends readonly (infer Entry)[]
  ? readonly DeepReadonly<Entry>[]
  : Value extends object
    ? { readonly [Key in keyof Value]: DeepReadonly<Value[Key]> }
    : Value;
