/** Common given names with their short forms and their forms in other languages, folded. */
const groups = `
abraham abe|albert al bert bertie|alexander alex alexandre alexandr aleksandr aleksander aleksandar alessandro alejandro oleksandr alexandru alec sasha sascha sandro xander sanyi|
alexandra alexandra sandra sasha|alfred fred alf|andrew andy andreas andrei andrey andrej andre andrea andres andrzej anders andras andrii drew|
anna ann anne annie ania anya hanna hannah|anthony tony antonio anton antoine antonin toni|arthur art artur arturo|barbara barb babs|
benjamin ben benny|bernard bernd bernhard bernie|bogdan bohdan|catherine kate katie katherine kathryn cathy katya ekaterina katarzyna kasia caterina|
charles charlie chuck karl carl carlos carlo karel charly|christian chris kristian cristian|christopher chris kit christoph christophe cristobal krzysztof kris|
christine chris tina kristina christina|daniel dan danny daniele danil danilo|david dave davy davide dawid|deborah debbie deb|dennis denis|
dmitry dmitri dmitrii dmitriy dima dimitri|dominic dominik dominique dom|donald don donnie|douglas doug|edmund ed|edward ed eddie ted eduard eduardo edoardo|
elizabeth liz beth lisa betty eliza elisabeth lizzie elisabetta|emmanuel manu manuel emanuel|eric erik erich|eugene gene evgeny evgeniy yevgeny jenya|
ferdinand fernando|francis frank francesco francisco francois franz franciszek paco fran frantisek ferenc|frederick fred freddy frederic friedrich federico fredrik|
gabriel gabe gabriele|gary garry|geoffrey geoff jeff jeffrey|george georg georges jorge giorgio jerzy jiri jordi yuri iurii yuriy iouri gyorgy gheorghe joerg jorg|
gerald gerry jerry gerhard gerd|gilbert gil|giovanni gianni|gregory greg gregor grzegorz grigory|guillermo guille|hans johannes johann johan jan|
harold harry hal|henry harry hank henri heinrich henrik enrique enrico henk hendrik|herbert herb|igor ihor|isabel isa isabelle isabella|ivan vanya|
jacob jake jakob jakub kuba|jacques jack|james jim jimmy jamie jaime|jennifer jen jenny|jerome jeromy hieronim|joachim achim jochen joaquin jo|
john johnny jack jon jan ian sean juan joao giovanni ivan jean johan johannes johann janos jani ioan yann ion|jonathan jon jonny|joseph joe jose josef giuseppe jozef pepe joey|
joshua josh|judith judy|julian jules julien giuliano|kenneth ken kenny|konstantin kostya kostas constantin|lawrence larry laurence laurent lorenzo lars laurentius|leonard len leo lennart leonardo|
louis lou luis luigi ludwig ludovic|lucas luke luca lukas luc lukasz|mikhail misha|marcus mark marco marc marek marcos markus marko|margaret maggie meg peggy greta margarita|mary maria marie molly masha|
martin marty martijn marcin martino|matthew matt mathew matthias mathias matteo mateusz mateo mattias matthieu mathieu|maximilian max maxim maksim maxime massimo|
michael mike mick mickey michel michal mihai mikhail miguel michele mikael mikkel misha mihaly mihail mischa|mohammed mohammad muhammad mohamed mehmet|nathaniel nathan nate nat|
nicholas nick nicolas nikolaus niklas nico nikolai nikolay nicola klaus niko nikos mikolaj claus|oliver olivier oli ollie|oscar oskar|patrick pat paddy patrik patrice|patricia pat patty trish|
paul pavel pablo paolo pawel pal pavlo|peter pete pedro pietro pierre petr piotr pyotr petteri pekka petros piet pieter|philip phil philipp philippe felipe filip|
rafael raphael rafe raf rafal|raymond ray raimund ramon|rebecca becky becca|reinhard reinhold|richard rick dick rich rik ricardo riccardo ricky|
robert rob bob bobby robbie roberto bert|roderick rod|roger rog rogier|roland rolf|ronald ron ronnie|rudolf rudi rolf|samuel sam sammy|sandra alessandra|
sebastian seb sebastien bastian basti|sergey sergei sergio serge sergiu serhii|simon simone shimon semen|stephen steve steven stefan stephan stephane stefano stef esteban stepan szczepan sven|
stanislav stas stan stanislaw|susan sue susie susanne suzanne zuzana|sylvester sylvain silvio|terence terry|theodore ted theo teodor fedor fyodor|
thomas tom tommy tomas tomasz tommaso thom|timothy tim timo timofey|tobias toby tobi|valentin val|victor vic viktor vittorio|vincent vince vincenzo vicente|vladimir vlad volodymyr volodya vova|
walter walt wally|william bill will willy willem wilhelm guillaume guglielmo billy wim|xavier xavi javier|yevhen eugen|zachary zach zack`;

/** A folded name's group or groups: `chris` stands for Christian and for Christopher. */
const groupsOf = new Map<string, readonly number[]>();
for (const [group, names] of groups.split('|').entries())
  for (const name of names.trim().split(/\s+/)) groupsOf.set(name, [...(groupsOf.get(name) ?? []), group]);

/** Whether one is a short form of the other, or both are of a third: `bill` and `william`. */
export function areFormsOfName(a: string, b: string): boolean {
  const others = groupsOf.get(b);
  return a !== b && others !== undefined && (groupsOf.get(a)?.some((group) => others.includes(group)) ?? false);
}

/** Whether so many are called by it that it says little alone. */
export function isCommonGivenName(name: string): boolean {
  return groupsOf.has(name);
}
