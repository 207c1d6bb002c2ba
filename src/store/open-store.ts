import { changeContribution } from './change-contribution.ts';
import { administrationOf } from './administration.ts';
import { ensureColleague } from './colleague.ts';
import { setColleagueUnit } from './colleague-unit.ts';
import { connectedSystemsOf } from './connected-systems.ts';
import { correct, undoCorrection } from './corrections.ts';
import { changeDetails } from './details.ts';
import { readDetails } from './details-read.ts';
import { disclose } from './disclose.ts';
import { erasePerson, liftKeptOut, previewErasure } from './erase.ts';
import { discloseRecords, eraseFromRecords } from './records-of-people.ts';
import { followConversation, unfollowConversation } from './follow.ts';
import { listFollowUps } from './follow-ups.ts';
import { findInstitution } from './institution.ts';
import { listAudit } from './list-audit.ts';
import { listInstitutionIds } from './list-institution-ids.ts';
import { answerIntroduction, takeAnswerBack } from './introductions-answer.ts';
import { importsOf } from './imports.ts';
import { askForIntroduction, withdrawIntroduction } from './introductions-ask.ts';
import { liftIntroductionRefusal } from './introductions-refuse.ts';
import { listIntroductions, seeIntroductions } from './introductions-read.ts';
import { seeToIntroductions } from './introductions-step.ts';
import { linksOf } from './links.ts';
import { logInteraction } from './log-interaction.ts';
import { lookup } from './lookup.ts';
import { mergeOrganisations, mergePersons } from './merge.ts';
import { readBalance } from './balance.ts';
import { listMyConversations } from './my-conversations.ts';
import { changeMySettings } from './my-settings.ts';
import { readSharing } from './my-sharing.ts';
import { listMyInteractions } from './my-interactions.ts';
import { myRelationshipsOf } from './my-relationships.ts';
import { listNotices, readNotices } from './notices.ts';
import { findColleagues, findOrganisations, findPersons } from './name-words.ts';
import { getOrganisation } from './organisation.ts';
import { claimMail, forgetMail, listDueInstitutions } from './outgoing-mail.ts';
import { readOrganisationOverview, readPersonOverview } from './overview.ts';
import { setParent } from './parent.ts';
import { ownDataOf } from './own-data.ts';
import { getPerson } from './person.ts';
import { keepPersonDetail, removePersonDetail } from './person-details.ts';
import { checkReady } from './ready.ts';
import { findRoleFault } from './role.ts';
import { retentionOf } from './retention.ts';
import { sealAudit } from './seal-audit.ts';
import { search } from './search.ts';
import { createPool } from './session.ts';
import { addSignal, changeSignal, removeSignal } from './signals.ts';
import { listSignals } from './signals-list.ts';
import type { Store } from './store.ts';
import { readTimeline } from './timeline.ts';
import { undoContribution } from './undo-contribution.ts';
import { undoMerge } from './undo-merge.ts';
import { verifySomeSeals } from './verify-audit.ts';

/** Opens the store with the server's own role; nothing is connected before the first call. */
export function openStore(options: { readonly connectionString: string }): Store {
  const pool = createPool(options.connectionString);
  return {
    findInstitution: (institutionId) => findInstitution(pool, institutionId),
    ensureColleague: (signedIn) => ensureColleague(pool, signedIn),
    setColleagueUnit: (input) => setColleagueUnit(pool, input),
    lookup: (input) => lookup(pool, input),
    logInteraction: (input) => logInteraction(pool, input),
    changeContribution: (input) => changeContribution(pool, input),
    readDetails: (input) => readDetails(pool, input),
    changeDetails: (input) => changeDetails(pool, input),
    listFollowUps: (input) => listFollowUps(pool, input),
    undoContribution: (input) => undoContribution(pool, input),
    listMyInteractions: (input) => listMyInteractions(pool, input),
    followConversation: (input) => followConversation(pool, input),
    unfollowConversation: (input) => unfollowConversation(pool, input),
    changeMySettings: (input) => changeMySettings(pool, input),
    listMyConversations: (input) => listMyConversations(pool, input),
    readSharing: (input) => readSharing(pool, input),
    readBalance: (input) => readBalance(pool, input),
    getPerson: (input) => getPerson(pool, input),
    getOrganisation: (input) => getOrganisation(pool, input),
    readPersonOverview: (input) => readPersonOverview(pool, input),
    readOrganisationOverview: (input) => readOrganisationOverview(pool, input),
    readTimeline: (input) => readTimeline(pool, input),
    setParent: (input) => setParent(pool, input),
    keepPersonDetail: (input) => keepPersonDetail(pool, input),
    removePersonDetail: (input) => removePersonDetail(pool, input),
    correct: (input) => correct(pool, input),
    undoCorrection: (input) => undoCorrection(pool, input),
    findPersons: (input) => findPersons(pool, input),
    findOrganisations: (input) => findOrganisations(pool, input),
    mergePersons: (input) => mergePersons(pool, input),
    mergeOrganisations: (input) => mergeOrganisations(pool, input),
    undoMerge: (input) => undoMerge(pool, input),
    listInstitutionIds: () => listInstitutionIds(pool),
    sealAudit: (input) => sealAudit(pool, input),
    askForIntroduction: (input) => askForIntroduction(pool, input),
    listIntroductions: (input) => listIntroductions(pool, input),
    seeIntroductions: (input) => seeIntroductions(pool, input),
    withdrawIntroduction: (input) => withdrawIntroduction(pool, input),
    answerIntroduction: (input) => answerIntroduction(pool, input),
    takeAnswerBack: (input) => takeAnswerBack(pool, input),
    liftIntroductionRefusal: (input) => liftIntroductionRefusal(pool, input),
    listDueInstitutions: (now) => listDueInstitutions(pool, now),
    seeToIntroductions: (input) => seeToIntroductions(pool, input),
    claimMail: (input) => claimMail(pool, input),
    forgetMail: (input) => forgetMail(pool, input),
    ...administrationOf(pool),
    ...retentionOf(pool),
    ...importsOf(pool),
    ...ownDataOf(pool),
    ...myRelationshipsOf(pool),
    verifySeals: (input) => verifySomeSeals(pool, input),
    listAudit: (input) => listAudit(pool, input),
    disclose: (input) => disclose(pool, input),
    discloseRecords: (input) => discloseRecords(pool, input),
    eraseFromRecords: (input) => eraseFromRecords(pool, input),
    previewErasure: (input) => previewErasure(pool, input),
    erasePerson: (input) => erasePerson(pool, input),
    liftKeptOut: (input) => liftKeptOut(pool, input),
    listNotices: (input) => listNotices(pool, input),
    readNotices: (input) => readNotices(pool, input),
    listSignals: (input) => listSignals(pool, input),
    addSignal: (input) => addSignal(pool, input),
    changeSignal: (input) => changeSignal(pool, input),
    removeSignal: (input) => removeSignal(pool, input),
    search: (input) => search(pool, input),
    findColleagues: (input) => findColleagues(pool, input),
    ...linksOf(pool),
    ...connectedSystemsOf(pool),
    checkReady: () => checkReady(pool),
    findRoleFault: () => findRoleFault(pool),
    close: () => pool.end(),
  };
}
