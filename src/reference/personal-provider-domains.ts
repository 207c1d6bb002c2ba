/**
 * Providers of personal mail that the list of free-email-domains lacks: access providers whose customers keep an address
 * with them, paid and private mail, forwarders. Only domains that a provider's own staff hardly write from.
 */
export const furtherProviders = domains(`
  aaisp.net aaisp.net.uk breathemail.net btclick.com btopenworld.com cableinet.co.uk cantab.net cix.co.uk clara.co.uk
  clara.net compulink.co.uk cwgsy.net dial.pipex.com doctors.org.uk dsl.pipex.com eclipse.co.uk f2s.com fireflyuk.net
  freenet.co.uk freenetname.co.uk gmail.co.uk gotadsl.co.uk greenbee.net jerseymail.co.uk johnlewisbroadband.com
  karoo.co.uk karoo.net lineone.net macunlimited.net madasafish.com manx.net metronet.co.uk mypostoffice.co.uk
  nildram.co.uk ntlworld.co.uk o2email.co.uk onetel.com onetel.net onetel.net.uk orange.net orangehome.co.uk oxon.org
  phonecoop.coop pipex.com plus.net plusnet.com pobox.co.uk screaming.net supanet.com suremail.gg talktalk.co.uk
  talktalk.net telewest.net tesco.net tinyonline.co.uk tinyworld.co.uk tiscali.net tiscali.uk totalise.co.uk
  toucansurf.com ukgateway.net ukonline.co.uk utvinternet.com uwclub.net vispa.com vodafone.net
  waitrose.com wanadoo.co.uk which.net worldonline.co.uk zen.co.uk

  eircom.ie esatclear.ie gofree.indigo.ie indigo.ie iol.ie iolfree.ie upcmail.ie utvinternet.ie vodafone.ie

  addy.io anonaddy.com anonaddy.me autistici.org countermail.com criptext.com ctemplar.com disroot.org fastmail.org
  games.com hey.com internet.ru keemail.me kolabnow.com love.com mailbox.org mailo.com mozmail.com passfwd.com
  passinbox.com passmail.net pobox.com privaterelay.appleid.com r0.ru relay.firefox.com riseup.net runbox.no
  simplelogin.co simplelogin.com simplelogin.fr skiff.com slmail.me soverin.net startmail.com systemli.org thexyz.com
  tuta.com tutamail.com tutanota.com wow.com xmail.ru zohomail.eu zohomail.in

  9online.fr a1.net adslhome.dk algonet.se alice-dsl.de alice-dsl.net aliceadsl.fr alicepro.fr altibox.no amis.net
  arcor.net aster.pl atlas.sk axelero.hu bahnhof.se bbox.fr belgacom.net beotel.net bih.net.ba blu.it bredband.net
  bredband2.com brikks.com brutele.be buziaczek.pl caiway.net caiway.nl caramail.fr cegetel.net cheapnet.it chello.at
  chello.cz chello.hu chello.pl chello.sk citycable.ch clicknet.ro clix.pt club-internet.fr comhem.se concepts.nl
  cybercity.dk cytanet.com.cy dartybox.com dbmail.dk dds.nl digikabel.hu dir.bg dlgmail.dk edpnet.be email.de email.dk
  energimail.dk enivest.net enternet.hu estvideo.fr eunet.at eunet.rs euskaltel.net evc.net ewe.net ewetel.net
  fastwebnet.it firemail.de forthnet.gr freesurf.ch gbg.bg genion.de get2net.dk globalnet.hr glocalnet.net go.net.mt
  go2.pl hafnet.dk hanse.net hccnet.nl hesbynett.no hispeed.ch hive.is hol.gr htp-tel.de ifrance.com inet.fi inet.hr
  infinito.it infonie.fr inode.at int.pl internet.is internet.lu introweb.nl invitel.hu iol.cz isl.is jazztel.es
  kabelbw.de kabelmail.de kabsi.at kataweb.com kotinet.com kotiposti.net kpnplanet.nl libertysurf.fr liwest.at
  logos.cy.net luna.nl lycos.de mageos.com mail.t-com.sk mail.tele.dk mail.telepac.pt maltanet.net mbox.contact.bg
  meo.pt mnet-mail.de mnet-online.de mobistar.be modulonet.fr movistar.es mts.rs multiweb.nl mundo-r.com nadlanu.com
  neostrada.pl net.hr netcabo.pt netcologne.de neti.ee netplus.ch netvisao.pt nexgo.de nextra.sk nordnet.fr
  norlysmail.dk numericable.com numericable.fr o2active.cz o2mail.de o2online.de ofir.dk ok.de oncable.dk one.lt
  one.lv online.ee ono.com onsbrabantnet.nl onsnet.nu ontelecoms.gr onvol.net open.telekom.rs optinet.hr orange.nl
  orange.pl orangemail.sk osnanet.de otenet.gr passagen.se pathfinder.gr phnet.fi poczta.pl post.tele.dk poste.it
  pr.hu primehome.com privat.dk profibermail.dk proximus.be pt.lu ptt.rs quick.cz quickline.ch razdva.cz rdslink.ro
  romandie.com salzburg-online.at saunalahti.fi sbb.rs sbg.at scarlet.be sfjbb.net sfr.com simnet.is siol.net
  slovanet.sk smart-mail.de starman.ee stofanet.dk stonline.sk sunrise.ch surfeu.de surffi.net swipnet.se
  swissonline.ch t-2.net t-email.hu t-online.com t-zones.sk takas.lt tdcadsl.dk tele2.at tele2.it tele2.se
  telecable.es telemach.net teletu.it telia.com tellas.gr teol.net tim.it tin.it tirol.com tiscali.ch tiscali.cz
  tiscali.de tiscali.dk tiscali.fr tiscali.nl triera.net tyfonmail.se unity-mail.de upcmail.at upcmail.ch upcmail.cz
  upcmail.hu upcmail.ro urbanet.ch utanet.at verat.net versanet.de vip.cybercity.dk vivodinet.gr vnet.hu vo.lu
  vodafone.de vodafonemail.de vol.at vol.net.mt volja.net volny.cz voo.be vortex.is vtxmail.ch vtxnet.ch wanadoo.nl
  waoomail.dk webspeed.dk welho.com wo.cz xmsnet.nl ya.com youmail.dk yubc.net zebra.lt zeelandnet.nl ziggomail.com
  zonmail.pt zoznam.sk

  acanac.net adinet.com.uy alaska.net alltel.net andinanet.net atlanticbb.net bellaliant.net bellatlantic.net
  brturbo.com.br ca.inter.net cableonda.net cablevision.net.mx cantv.net caribsurf.com cavtel.net centurylink.net
  ciudad.com.ar claro.net.do click21.com.br codetel.net.do cogeco.ca cogeco.net concentric.net coqui.net cotas.com.bo
  cwjamaica.com cwpanama.net eastlink.ca entelchile.net entelnet.bo erols.com etb.net.co exede.net fibertel.com.ar
  flash.net freenet.carleton.ca globetrotter.net globo.com globomail.com golden.net gte.net hevanet.com ibest.com.br
  infinitum.com.mx insightbb.com island.net itelefonica.com.br knology.net look.ca magma.ca manquehue.net
  mediacombb.net megared.net.mx metrocast.net mtaonline.net mts.net mymts.net nbnet.nb.ca ncf.ca nexicom.net
  nl.rogers.com northwestel.net nvbell.net oi.com.br onda.com.br oricom.ca pacifier.com panix.com persona.ca
  pop.com.br primus.ca prodigy.net.mx prtc.net r7.com racsa.co.cr sasktel.net sinectis.com.ar sonic.net speakeasy.net
  speedy.com.ar speedy.com.pe starpower.net start.ca storm.ca suddenlink.net superig.com.br surewest.net tbaytel.net
  teksavvy.com telecentro.com.ar teleport.com telus.net telusplanet.net terra.com.mx terra.com.pe tie.cl tricom.net
  tstt.net.tt tutopia.com une.net.co uniserve.com uolsinectis.com.ar veloxmail.com.br vianet.ca vif.com
  vl.videotron.ca vtr.net wavecable.com well.com wildblue.net xplornet.com zoomtown.com

  012.net.il 013.net 013.net.il 013net.net 163.net 263.net aanet.com.au absamail.co.za actcom.co.il actrix.co.nz
  actrix.gen.nz africaonline.co.ke africaonline.co.zw africaonline.com.gh afrihost.co.za agni.com airtelmail.com
  airtelmail.in alphalink.com.au aussiebroadband.com.au aviso.ci awalnet.net.sa axxess.co.za barak.net.il
  batelco.com.bh bdonline.com bezeqint.net biznetvigator.com brain.net.pk bsnl.in bttb.net.bd callplus.net.nz
  camnet.cm cats-net.com cbn.net.id centrin.net.id chariot.net.au chinaren.com citechco.net ctimail.com ctimail3.com
  cty-net.ne.jp cyber.net.pk cyberhome.ne.jp cyberia.net.lb dataone.in dcsi.net.au djaweb.dz e-kolay.net eim.ae
  emirates.net.ae empal.com empas.com eth.net ethionet.et farmside.co.nz giga.net.tw gnet.tn go.com.jo hathway.com
  hcm.vnn.vn hexabyte.tn hknet.com hkstar.com hn.vnn.vn hotkey.net.au i-cable.com iafrica.com iam.net.ma icon.co.za
  idm.net.lb ihug.co.nz ihug.com.au in.com inco.com.lb indo.net.id indosat.net.id infocom.co.ug inspire.net.nz
  intekom.co.za inter.net.il interlink.or.jp internode.com.au intnet.mu jaring.my kablonet.com.tr kcn.jp kenyaweb.com
  kinect.co.nz ktroad.ne.jp lantic.net link.net loxinfo.co.th macau.ctm.net maxnet.co.nz menanet.net menara.ma
  mos.com.np mtnl.net.in mtnloaded.co.za mweb.co.za mweb.co.zw nana.co.il ncable.net.au nesma.net.sa netactive.co.za
  nets.com.jo netvigator.com netvision.net.il omantel.net.om optushome.com.au orcon.net.nz pacific.net.au
  pacific.net.sg paradise.net.nz pchome.com.tw planet.tn pldtdsl.net polka.co.za primowireless.co.nz
  primusonline.com.au qatar.net.qa raha.com sancharnet.in satyam.net.in saudi.net.sa seed.net.tw senet.com.au
  sentoo.sn sina.com.cn skybroadband.com.ph slingshot.co.nz sltnet.lk smile.net.il snap.net.nz so-net.net.tw
  sodetel.net.lb southcom.com.au spin.net.au starhub.net.sg streamyx.com superonline.com swiftdsl.com.au
  swiftkenya.com tedata.net.eg telkomsa.net terra.net.lb tiscali.co.za tm.net.my tnn.net topnet.tn touchtelindia.net
  tpgi.com.au truemail.co.th ttmail.com ttnet.net.tr turk.net unifi.my unwired.com.au url.com.tw utlonline.co.ug
  vianet.com.np vip.163.com vip.sohu.com vodafone.co.nz vodafone.net.nz vodamail.co.za vsnl.com vsnl.net wakwak.com
  walla.com wanadoo.jo wanadoo.net.ma wananchi.com wlink.com.np wo.cn wol.net.pk woosh.co.nz worldonline.co.za
  zamnet.zm
`);

/** Providers that give each customer a sub-domain (`jo@thesmiths.freeserve.co.uk`). */
export const subDomainProviders = domains(`
  biglobe.ne.jp demon.co.uk dti.ne.jp eonet.ne.jp f9.co.uk force9.co.uk free-online.co.uk freeserve.co.uk freeuk.com
  fsbusiness.co.uk fsnet.co.uk fsworld.co.uk hinet.net home.ne.jp htnet.hr ocn.ne.jp plala.or.jp plus.com rr.com
  so-net.ne.jp sympatico.ca t-com.hr zaq.ne.jp
`);

function domains(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}
