// Words of every day in mails about crew: none of them is anybody's or any charter's name.
const COMMON = new Set(
  `a aboard abordaje about accepted actually added addition adultos adults afternoon again agreed ahoy all almost
  already also although always am amazing amigos an and anulada anulado any anyway apologies are arent around
  arrival arrivals arrive arrives arriving as asked asking assign assigned assigning assigns assuming at attached
  available aviso away awesome ayer back bailed bails bajar be because been begin beginning begins behind being
  below best better bien board boarding boards boat both brought btw buenas buenos bump bumped bumping buscamos
  buscando busco but by cambia cambiar can cancel cancela cancelada cancelado canceled canceling cancelled
  cancelling cancels cannot cant cap caps captaining carole change changes changing charter charters check cheers
  chicos child children clear come comes comienza coming como con confirm confirmada confirmado confirmed
  confirming confirmo confirms congrats congratulations cool correct could covered covering covers crew crewing
  crews cruise cuando cuz day days de deal dear declined declines definitely del depart departing departs
  departure depending depends details didnt dinner disponible disregard does doesnt doing domingo done dont doubt
  down drop dropped drops due duties duty e easy either el ella else embarcamos embarcan embarque empieza en end
  ending ends enferma enfermo enjoy entire entra equipo era eran es esta estan estara estaran estare este esto
  estos evening everybody everyone everything exactly example excellent except exchange excited falta faltan
  familia fantastic favor feel final finally fine finish finishes finishing folks forget former free from full fun
  fyi get gets getting give given gives go goes going gonna good gorgeous got gracias great group guest guests
  guys ha hace hacen had han happening happy has hasta have haves having hay head headcount heads hell hello helm
  here heres hes hey hi his hola hooray hopefully hora horario horas hour hours hoy hr hrs huespedes hurray
  hypothetically i id if ignore ill im in incorrect injured instead into invitados is isnt it itll its ive job
  join joining joins joking just keep keeping kid kidding kids know kudos la lacking lads las latest lead leaning
  let lets letting libre like likely line lineup listo llegan lleva llevan lo los love lovely lucky lunch lunes
  main make making manana may maybe me mi might mine minus mis missing mistake morning most move moved moves
  moving mr mrs ms much muchas my nadie natural navegacion navegamos navegan need needed needs never nevermind new
  news nice ninos no nobody none noone nor normal not note notice now of off ok okay old on once one ones only
  onto oops open ops or originally otherwise our ours out paid para party pasa pasajeros passengers pax penciled
  pencilled pendiente pending people per perfect perhaps permanent pero personas persons plan please pls plus plz
  podria pone por porque posiblemente position possibly postpone postponed postpones postponing presumably
  previously private probablemente probably provided ps puede puedo pull push pushed pushes pushing que queda
  quedan question quick quiero quita quitar quiza quizas ready real really reemplazar refused refuses regreso
  regular release released remain remains reminder remove removing replace replaced replaces replacing reschedule
  rescheduled reschedules rescheduling rest return returning returns right role roster round rounding rounds rumor
  run running runs s saca sacar said sail sailing sails sale salida same scrapped scratch scrubbed se sean seat
  see send sending sent ser sera seran seremos serve serves serving set she shell shes shift shifted shifting
  shifts short should show si sick sin since slot so solo somos son sorry sort sorted soy special spot stand start
  starting starts stay staying stays stick sticking still su sub subbing subs sunrise sunset super suppose
  supposing sure sus sustituir sustituye swap swapped swapping swaps switch switches switching take taken takes
  taking tal tampoco tarde tba tbc tbd tdb team teens tell tentative tentatively termina terrific thank thanks
  that thatll thats the their them then there therefore therell theres these they theyll theyre thing things
  thinking this those though thx tiene time times to todavia today todo todos together too top tour toward trade
  trading trip true tu ty typo un una unassign unassigned unavailable unconfirmed unfilled unless until up update
  updated us using usual va vacant vamos very vez viene voy waiting want was way we weather weds weekend well were
  weve wheel when whereas whether while whole whos whose will wish with without won wonderful wont woohoo work
  working works would wrong y ya yall yay yeah year yep yes yesterday yippee yo you your zarpan`.split(/\s+/),
)

export function isCommonWord(word: string): boolean {
  return COMMON.has(word)
}
