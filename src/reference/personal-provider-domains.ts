/**
 * Providers of personal mail that the list of free-email-domains lacks: access providers whose customers keep an address
 * with them, paid and private mail, forwarders. Only domains that a provider's own staff hardly write from.
 */
export const furtherProviders = domains(`
  aaisp.net blueyonder.com breathemail.net btclick.com btopenworld.com cantab.net clara.co.uk clara.net cwgsy.net
  doctors.org.uk dsl.pipex.com eclipse.co.uk f2s.com freenet.co.uk freenetname.co.uk gmail.co.uk gotadsl.co.uk
  jerseymail.co.uk karoo.co.uk lineone.net macunlimited.net madasafish.com manx.net metronet.co.uk nildram.co.uk
  ntlworld.co.uk o2email.co.uk onetel.com onetel.net onetel.net.uk orange.net orangehome.co.uk oxon.org phonecoop.coop
  pipex.com plus.net plusnet.com pobox.co.uk screaming.net supanet.com suremail.gg talktalk.co.uk talktalk.net tesco.net
  tinyworld.co.uk tiscali.net tiscali.uk totalise.co.uk toucansurf.com ukonline.co.uk utvinternet.com uwclub.net
  virginmedia.co.uk waitrose.com wanadoo.co.uk which.net worldonline.co.uk zen.co.uk

  eircom.ie iolfree.ie vodafone.ie

  addy.io anonaddy.com anonaddy.me countermail.com criptext.com ctemplar.com disroot.org fastmail.org hey.com keemail.me
  kolabnow.com mailbox.org mailo.com mozmail.com passfwd.com passinbox.com passmail.net pobox.com
  privaterelay.appleid.com relay.firefox.com riseup.net runbox.no simplelogin.co simplelogin.com simplelogin.fr
  slmail.me soverin.net startmail.com systemli.org thexyz.com tuta.com tutamail.com tutanota.com zohomail.eu

  alicepro.fr altibox.no amis.net arcor.net bahnhof.se bbox.fr blu.it bredband.net bredband2.com cegetel.net chello.at
  chello.cz chello.hu chello.pl clix.pt club-internet.fr comhem.se dartybox.com edpnet.be eunet.rs euskaltel.net ewe.net
  ewetel.net fastwebnet.it forthnet.gr get2net.dk glocalnet.net hispeed.ch hol.gr htp-tel.de inet.hr inode.at invitel.hu
  jazztel.es kabelbw.de kabelmail.de kpnplanet.nl mail.tele.dk meo.pt mnet-online.de mobistar.be movistar.es mundo-r.com
  neostrada.pl net.hr netcabo.pt netcologne.de netvisao.pt numericable.com numericable.fr ono.com optinet.hr osnanet.de
  otenet.gr passagen.se post.tele.dk proximus.be pt.lu ptt.rs quick.cz quickline.ch saunalahti.fi sbb.rs scarlet.be
  sfr.com simnet.is siol.net stofanet.dk swipnet.se swissonline.ch t-email.hu t-online.com tdcadsl.dk tele2.se teletu.it
  telia.com tim.it tin.it upcmail.hu versanet.de vip.cybercity.dk vivodinet.gr vodafonemail.de volny.cz vtxnet.ch
  webspeed.dk welho.com xmsnet.nl youmail.dk zeelandnet.nl zonmail.pt zoznam.sk

  adinet.com.uy bellaliant.net cantv.net centurylink.net ciudad.com.ar cogeco.ca eastlink.ca etb.net.co fibertel.com.ar
  globo.com globomail.com infinitum.com.mx mts.net nb.sympatico.ca nl.rogers.com ns.sympatico.ca nvbell.net oi.com.br
  prodigy.net.mx sasktel.net sonic.net speakeasy.net speedy.com.ar suddenlink.net superig.com.br sympatico.ca
  teksavvy.com telus.net une.net.co veloxmail.com.br vtr.net wavecable.com xplornet.com

  012.net.il 013.net absamail.co.za actrix.co.nz axxess.co.za barak.net.il batelco.com.bh bezeqint.net biznetvigator.com
  bsnl.in cyberia.net.lb dataone.in eim.ae emirates.net.ae eth.net hathway.com hinet.net hknet.com i-cable.com
  iafrica.com icon.co.za ihug.co.nz inspire.net.nz internode.com.au link.net mweb.co.za netvigator.com netvision.net.il
  omantel.net.om orcon.net.nz pacific.net.sg paradise.net.nz pldtdsl.net qatar.net.qa sancharnet.in seed.net.tw
  slingshot.co.nz starhub.net.sg streamyx.com superonline.com tedata.net.eg telkomsa.net tm.net.my ttmail.com
  ttnet.net.tr turk.net vip.sohu.com vodafone.co.nz vodafone.net.nz vodamail.co.za vsnl.com vsnl.net wo.cn
`);

/** Providers that give each customer a sub-domain (`jo@thesmiths.freeserve.co.uk`). */
export const subDomainProviders = domains(`
  demon.co.uk force9.co.uk freeserve.co.uk freeuk.com fsbusiness.co.uk fsnet.co.uk fsworld.co.uk plus.com
`);

function domains(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}
