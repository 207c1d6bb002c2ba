/** What a feature of the add-in needs of Outlook. Where a client lacks any of it, the feature is absent there. */
export interface OutlookFeature {
  /** As docs/clients.md calls it. */
  readonly name: string;
  /** The manifest's extension point that leads to it, by its name on a desktop; none where an event alone does. */
  readonly surface?: string;
  readonly permission: 'ReadItem' | 'ReadWriteItem' | 'ReadWriteMailbox';
  /** Methods, below Office.context. */
  readonly methods?: readonly string[];
  /** Events that call a function of the add-in's. */
  readonly events?: readonly string[];
  /** The pane has to stay open while another message is selected. */
  readonly isPinned?: boolean;
}

const reading = { surface: 'MessageReadCommandSurface', permission: 'ReadItem' } as const;
const writing = { surface: 'MessageComposeCommandSurface', permission: 'ReadWriteItem' } as const;
const sending = { permission: 'ReadWriteItem', events: ['OnMessageSend'] } as const;

export const outlookFeatures: readonly OutlookFeature[] = [
  {
    ...reading,
    name: 'See who knows the people on a message, and log it',
    methods: ['mailbox.item.internetMessageId'],
  },
  {
    ...reading,
    name: 'Log it with the ribbon’s button, without the pane',
    methods: ['mailbox.item.notificationMessages'],
  },
  {
    ...reading,
    name: 'Tell lists and automatic mail by their headers',
    methods: ['mailbox.item.getAllInternetHeadersAsync'],
  },
  { ...reading, name: 'Read a person’s details in the signature', methods: ['mailbox.item.body.getAsync'] },
  { ...reading, name: 'Pin the pane, and go from message to message', isPinned: true },
  {
    ...reading,
    name: 'Keep logging a conversation when its messages are opened',
    methods: ['mailbox.item.conversationId'],
  },
  {
    ...reading,
    name: 'Give what is logged a category',
    permission: 'ReadWriteItem',
    methods: ['mailbox.item.categories'],
  },
  {
    ...reading,
    name: 'See what of several selected messages is logged',
    permission: 'ReadWriteMailbox',
    methods: ['mailbox.getSelectedItemsAsync'],
  },
  {
    ...reading,
    name: 'Log several selected messages at once',
    permission: 'ReadWriteMailbox',
    methods: ['mailbox.getSelectedItemsAsync', 'mailbox.loadItemByIdAsync'],
  },
  {
    ...reading,
    name: 'Log for a colleague, in their mailbox or a shared one',
    methods: ['mailbox.item.getSharedPropertiesAsync'],
  },
  { ...writing, name: 'See who knows them while a message is written', methods: ['mailbox.item.to'] },
  {
    ...writing,
    name: 'Mark a message to be logged, at the latest once its sent copy is opened',
    methods: ['mailbox.item.loadCustomPropertiesAsync'],
  },
  {
    ...writing,
    name: 'Start by the sensitivity label of what is written, and go by the rules about it',
    methods: ['mailbox.item.sensitivityLabel', 'sensitivityLabelsCatalog'],
  },
  { ...sending, name: 'Log a message that is marked, or of a followed conversation, as it is sent' },
  { ...sending, name: 'Ask before a message is sent', events: ['OnMessageRecipientsChanged', 'OnMessageSend'] },
  { name: 'Log a meeting that one is asked to', surface: 'AppointmentAttendeeCommandSurface', permission: 'ReadItem' },
  { name: 'Log a meeting that one arranges', surface: 'AppointmentOrganizerCommandSurface', permission: 'ReadItem' },
];
