/** Type of event → the other attributes of its LaunchEvent. */
export type Events = Readonly<Record<string, string>>;

const sampleEvents: Events = {
  OnNewMessageCompose: 'FunctionName="onNew"',
  OnMessageSend: 'FunctionName="onSend" SendMode="PromptUser"',
};

/** A manifest of another author's: two versions of commands, buttons and a menu. */
export function sampleManifest(
  options: { readonly origin?: string; readonly mailbox?: string; readonly events?: Events } = {},
): string {
  const { origin = 'https://localhost:4000', mailbox = '1.5', events = sampleEvents } = options;
  return `<?xml version="1.0" encoding="UTF-8"?>
<OfficeApp xmlns="http://schemas.microsoft.com/office/appforoffice/1.1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xmlns:bt="http://schemas.microsoft.com/office/officeappbasictypes/1.0" xsi:type="MailApp">
  <Id>DAC64749-60D7-4579-9036-CB7308B6D444</Id>
  <Version>1.2.0.0</Version>
  <ProviderName>Foreign &amp; Sons</ProviderName>
  <DefaultLocale>en-US</DefaultLocale>
  <DisplayName DefaultValue="Word counter"/>
  <Description DefaultValue="Counts the words of a message."/>
  <IconUrl DefaultValue="${origin}/icon-64.png"/>
  <HighResolutionIconUrl DefaultValue="${origin}/icon-128.png"/>
  <AppDomains><AppDomain>https://login.example</AppDomain></AppDomains>
  <Hosts><Host Name="Mailbox"/></Hosts>
  <Requirements><Sets><Set Name="Mailbox" MinVersion="1.1"/></Sets></Requirements>
  <Permissions>ReadItem</Permissions>
  <VersionOverrides xmlns="http://schemas.microsoft.com/office/mailappversionoverrides" xsi:type="VersionOverridesV1_0">
    ${commands('Count (1.0)', origin, events)}
    <VersionOverrides xmlns="http://schemas.microsoft.com/office/mailappversionoverrides/1.1" xsi:type="VersionOverridesV1_1">
      <Requirements><bt:Sets DefaultMinVersion="${mailbox}"><bt:Set Name="Mailbox"/></bt:Sets></Requirements>
      ${commands('Count', origin, events)}
    </VersionOverrides>
  </VersionOverrides>
</OfficeApp>`;
}

function commands(label: string, origin: string, events: Events): string {
  const tip = '<Supertip><Title resid="Title"/><Description resid="Description"/></Supertip>';
  const launched = Object.entries(events).map(([type, attributes]) => `<LaunchEvent Type="${type}" ${attributes}/>`);
  const icon = '<Icon><bt:Image size="16" resid="Icon16"/><bt:Image size="32" resid="Icon16"/></Icon>';
  const mobileImages = ['25', '32', '48'].flatMap((size) =>
    ['1', '2', '3'].map((scale) => `<bt:Image size="${size}" scale="${scale}" resid="Icon16"/>`),
  );
  const mobileIcon = `<Icon xsi:type="bt:MobileIconList">${mobileImages.join('')}</Icon>`;
  return `<Hosts><Host xsi:type="MailHost"><Runtimes><Runtime resid="Events"/></Runtimes><DesktopFormFactor>
      <FunctionFile resid="Functions"/>
      <ExtensionPoint xsi:type="MessageReadCommandSurface"><OfficeTab id="TabDefault"><Group id="group">
        <Label resid="Group"/>
        <Control xsi:type="Button" id="pane"><Label resid="Label"/>${tip}${icon}
          <Action xsi:type="ShowTaskpane"><SourceLocation resid="Pane"/><SupportsPinning>true</SupportsPinning>
            <SupportsMultiSelect>true</SupportsMultiSelect></Action></Control>
        <Control xsi:type="Menu" id="menu"><Label resid="Group"/>${tip}${icon}<Items>
          <Item id="count"><Label resid="Label"/>${tip}${icon}
            <Action xsi:type="ExecuteFunction"><FunctionName>countWords</FunctionName></Action></Item>
        </Items></Control>
      </Group></OfficeTab></ExtensionPoint>
      <ExtensionPoint xsi:type="MessageComposeCommandSurface"><OfficeTab id="TabDefault"><Group id="composeGroup">
        <Label resid="Group"/>
        <Control xsi:type="Button" id="composePane"><Label resid="Label"/>${tip}${icon}
          <Action xsi:type="ShowTaskpane"><SourceLocation resid="Pane"/><SupportsPinning>true</SupportsPinning></Action></Control>
      </Group></OfficeTab></ExtensionPoint>
      ${meetingSurface('Attendee', tip + icon)}${meetingSurface('Organizer', tip + icon)}
      <ExtensionPoint xsi:type="LaunchEvent"><LaunchEvents>${launched.join('')}</LaunchEvents><SourceLocation resid="Events"/></ExtensionPoint>
    </DesktopFormFactor><MobileFormFactor>
      <FunctionFile resid="Functions"/>
      <ExtensionPoint xsi:type="MobileMessageReadCommandSurface"><Group id="mobileGroup"><Label resid="Group"/>
        <Control xsi:type="MobileButton" id="mobilePane"><Label resid="Label"/>${mobileIcon}
          <Action xsi:type="ShowTaskpane"><SourceLocation resid="Pane"/></Action></Control>
        <Control xsi:type="MobileButton" id="mobileCount"><Label resid="Title"/>${mobileIcon}
          <Action xsi:type="ExecuteFunction"><FunctionName>countWords</FunctionName></Action></Control>
      </Group></ExtensionPoint>
      <ExtensionPoint xsi:type="MobileLogEventAppointmentAttendee">
        <Control xsi:type="MobileButton" id="mobileLog"><Label resid="Label"/>${mobileIcon}
          <Action xsi:type="ExecuteFunction"><FunctionName>countWords</FunctionName></Action></Control>
      </ExtensionPoint>
      <ExtensionPoint xsi:type="LaunchEvent"><LaunchEvents>${launched.join('')}</LaunchEvents><SourceLocation resid="Events"/></ExtensionPoint>
    </MobileFormFactor></Host></Hosts>
    <Resources>
      <bt:Images><bt:Image id="Icon16" DefaultValue="${origin}/icon-16.png"/></bt:Images>
      <bt:Urls><bt:Url id="Pane" DefaultValue="${origin}/pane.html"/><bt:Url id="Functions" DefaultValue="${origin}/functions.html"/><bt:Url id="Events" DefaultValue="${origin}/events.html"/></bt:Urls>
      <bt:ShortStrings><bt:String id="Group" DefaultValue="Words"/><bt:String id="Label" DefaultValue="${label}"/>
        <bt:String id="Title" DefaultValue="Count words"/></bt:ShortStrings>
      <bt:LongStrings><bt:String id="Description" DefaultValue="Shows how many there are."/></bt:LongStrings>
    </Resources>`;
}

/** Its pane asks to be pinned, which beside a meeting it can't. */
function meetingSurface(side: 'Attendee' | 'Organizer', tipAndIcon: string): string {
  return `<ExtensionPoint xsi:type="Appointment${side}CommandSurface"><OfficeTab id="TabDefault"><Group id="group${side}">
        <Label resid="Group"/>
        <Control xsi:type="Button" id="pane${side}"><Label resid="Label"/>${tipAndIcon}
          <Action xsi:type="ShowTaskpane"><SourceLocation resid="Pane"/><SupportsPinning>true</SupportsPinning></Action></Control>
        <Control xsi:type="Button" id="count${side}"><Label resid="Title"/>${tipAndIcon}
          <Action xsi:type="ExecuteFunction"><FunctionName>countWords</FunctionName></Action></Control>
      </Group></OfficeTab></ExtensionPoint>`;
}
