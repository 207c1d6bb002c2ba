import { answerMessage } from '../../tests/emulator/host/compose-steps.ts';
import { newMeeting, openOwnMeeting, openPane, selectMessage } from '../../tests/harness/outlook-steps.ts';
import { agree, log, show, showMeeting } from './pane-steps.ts';
import { inDocuments, type Picture, type Scene } from './picture.ts';

const steeringGroup = 'Electrolyser steering group';

/** Meetings in the calendar, and what stands of them in the inbox. */
export const meetings: readonly Picture[] = [
  { name: 'meeting', ...inDocuments, steps: async (scene) => showMeeting(scene, steeringGroup) },
  { name: 'meeting-window', steps: async (scene) => showMeeting(scene, steeringGroup) },
  { name: 'meeting-logged', isPaneOnly: true, steps: async (scene) => logMeeting(scene, steeringGroup) },
  { name: 'meeting-series', ...inDocuments, steps: logSeries },
  {
    name: 'meeting-cancelled',
    ...inDocuments,
    steps: async (scene) => showMeeting(scene, 'Cancelled: Regional innovation board'),
  },
  {
    name: 'meeting-colleagues',
    isPaneOnly: true,
    steps: async (scene) => showMeeting(scene, 'School meeting'),
  },
  { name: 'meeting-own', steps: async (scene) => showOwn(scene, 'Review of work package 3') },
  { name: 'meeting-new', steps: async (scene) => arrange(scene) },
  { name: 'meeting-new-logged', isPaneOnly: true, steps: async (scene) => arrangeAndMark(scene) },
  { name: 'meeting-request', steps: async (scene) => show(scene, 'Updated: Electrolyser steering group') },
  { name: 'meeting-cancellation', steps: async (scene) => show(scene, 'Cancelled: Regional innovation board') },
  { name: 'meeting-answer', steps: async (scene) => show(scene, 'Accepted: Review of work package 3') },
  { name: 'meeting-reply', steps: showReply },
];

async function logMeeting(scene: Scene, subject: string): Promise<void> {
  await showMeeting(scene, subject);
  await log(scene, 'log.meeting', 'log.logged');
}

async function logSeries(scene: Scene): Promise<void> {
  await showMeeting(scene, 'Weekly call with Acme Hydrogen');
  await log(scene, 'log.meeting', 'log.logged-series');
}

async function showOwn(scene: Scene, subject: string): Promise<void> {
  await openOwnMeeting(scene.page, subject);
  await openPane(scene.page);
  await agree(scene);
}

async function arrange(scene: Scene): Promise<void> {
  await newMeeting(scene.page, 'Tour of the test rig', 'marta.oliveira@acme.example', 'tom.reilly@northbridge.example');
  await openPane(scene.page);
  await agree(scene);
}

async function arrangeAndMark(scene: Scene): Promise<void> {
  await arrange(scene);
  await log(scene, 'draft.log', 'draft.will-be-logged');
}

async function showReply(scene: Scene): Promise<void> {
  await selectMessage(scene.page, 'Updated: Electrolyser steering group');
  await answerMessage(scene.page, 'Reply');
  await openPane(scene.page);
  await agree(scene);
}
