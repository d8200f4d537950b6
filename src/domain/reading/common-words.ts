// Words of every day in mails about crew: none of them is anybody's or any charter's name.
const COMMON = new Set(
  `abajo abren acaso acuerdo afuera ahi ahora ahorita alguien alla alli almuerzo alto amanecer anoche antes apenas aqui arriba asi atardecer aun aunque avisan avisen
  ayuda bajan bastante bueno buenisimo buenas cada cae cancelan cancelaron cancelo casi cayo cerca cielo claro cliente clientes cobertura colegas completo completa confirmada confirmados
  contesta contestan contesto corre corren corremos cosa cosas cosita cositas cuanto cubre dale debe deben debo dejo dejamos demas despues dice dicen diga digan dijeron dijo
  dejar devolver duda embarcar entran entre entren entonces escribi espero estare estaremos estuve estuvo falto favores fijo fija finde firme fueron ganas genial
  grupo haga hagan hagamos hablamos hable hablo hacemos hago hasta hicieron hice iba igual iran jueves lamento lancha leen lejos lista listos llama llamo llame llamen llega llego llevo
  lluvia luego maldito mando manden mas mejor menos mientras mientra mira miren mismo misma modo mucho mudamos mueve mueven movemos movio navegan navegar nosotros nota noticias
  ningun ninguna ninguno noche otra otro otras otros paga pagan pagaron parece pasan pase pasen paso pensaba pensando perdon permiso piden pidio pidieron pienso pongan ponga
  poner ponme posponen pregunte pregunta preguntan pronto pudo puse quedo quedamos quien quienes quiere quieren quizas rato razon recojo regresan regresamos revise
  saben sabe sabes salen salir salimos seguro segura siguiente sino sobre solamente soltar sube suben subimos subo supe suspende suspendida suspendido tanto tenemos tener tengan tengo tenia tiempo
  toca todas todo traen trae traigan ultimo ultima usted ustedes vamonos varios vaya vayan vemos verdad vienen vino vuelta vuelvo vuelven zarpa zarpe zarpan
  hope chance prayer grand bother delighted honoured thrilled pleased lovely brilliant cheers ta pontoon quay jetty saloon galley aye wee lads lassies whilst amongst shall shant stead
  kindly regret regrets regrettably afraid manage fortnight gladly dears colleagues yours truly faithfully sincerely
  a apunten anoten apunta anota ojo atencion recuerden recuerda jefa jefe oigan miren gente familia equipo saludos bendicion muchachos nena nene perdone perdoneme aboard abordaje about accepted after cast casts casting moor moors mooring pasado primera primero segunda segundo est actually added addition ademas adultos adults afternoon again agreed ahoy all
  almost already alongside alright also although always am amazing amigos an and ankle answer answered answers anulada
  anulado any anybody anymore anyway apologies appointment are arent around arrival arrivals arrive arrives
  arriving as ask asked asking assign assigned assigning assigns assuming at attached aunt available aviso away
  awesome ayer baby back bailed bails bajar band bautizo be because been begin beginning begins behind being below
  berth disembark disembarking disembarks embark embarkation embarking embarks besides best better bien birthday board boarding boards boat boats boda both bring bringing brings brother
  brought btw buenas buenos bug bump bumped bumping buscamos buscando busco but by call called calls cambia
  cambian cambiar cambio came can cancel cancela cancelada cancelado canceled canceling cancelled cancelling
  cancels cannot cant cap caps captaining captains carole change changes changing charter charters check cheers
  chicos child children cita class clear cold come comes comienza coming como con concert confirm confirmada
  confirmado confirmed confirming confirmo confirms congrats congratulations cool correct cough correction could erm nope strike whoops cousin
  covered covering covers covid crew crewing crews cruise cuando cubierta cut cuz dad daughter day days de deal
  dear decide decided decides deciding decked decking decks declined declines definitely del dentist depart
  departing departs departure depending depends desde details dia didnt dinner disponible disregard dock docked
  docks doctor doctors does doesnt doing domingo donde done dont doubt down drive driver drives drop dropped drops
  due duties duty e easy either el ella else elsewhere embarcamos embarcan embarque empieza en end ending ends
  enferma enfermo enfermos enjoy entire entonces entra equipo era eran es esta estan estara estaran estare este
  esto estos estoy evening everybody everyone everything exactly exam examen example exams excellent except
  exchange excited excuse excused falta faltan familia family fantastic father favor feel fever final finally fine
  finish finishes finishing flight flu fog foggy folks forecast forecasts forget former free from fuera full fun
  funeral fyi game games get gets getting give given gives go goes going gone gonna good gorgeous got gracias
  graduation great group guest guests gust gusts gusty guys ha haber hace hacen had han happening happy harbor
  harbour has hasta hate have haves having hay head headcount heads held hell hello helm helmed helming helms help
  helped helping helps hence here heres hes hey hi his hola hold holds holiday hooray hopefully hora horario horas
  hospital hosted hosts hour hours hoy hr hrs huespedes hurray hurt husband hypothetically i id if ignore ill
  illness im in incorrect injured injury instead into invitados ir is isnt it itll its ive job join joined joining
  joins joking jury just keep keeping keeps kept kid kidding kids knee knots know kudos la lacking lads las latest
  lead leaning leave leaves leaving left let lets letting libre libres like liked likely line lines lineup listo llegan
  lleva llevan lo los love loved lovely lucky lugar lunch lunes main make making manana marina match mates may
  maybe me meanwhile medico mi might migraine mine minus mis missing mistake mom months morning most mother move
  moved moves moving mr mrs ms much muchas mum my nadie natural navegacion navegamos navegan need needed needs
  never nevermind new news nice nights ninos no nobody none noone nor normal not note notice now nunca of off ok
  okay old on once one ones only onto oops open ops or originally otherwise our ours out paid para party pasa
  pasajeros passengers pax penciled pencilled pendiente pending people per perfect perhaps permanent pero personas
  persons plan please pls plus plz poder podra podre podria pone por porque posiblemente position possibly
  postpone postponed postpones postponing practice presumably previously private probablemente probably provided
  ps puede pueden puedo pues pull pulled pulling push pushed pushes pushing que queda quedan question quick quiero
  quita quitar quiza quizas rain rains rainy rather ready real really recital reemplazar refused refuses regreso
  regular release released relieve relieved relieves remain remains reminder remove removing replace replaced
  replaces replacing replied reply reschedule rescheduled reschedules rescheduling rest return returning returns
  right role roster round rounding rounds rumor run running runs s saca sacar said sail sailing sails sale salida
  same school scrap scrapped scratch scrubbed se sean seas seat see semana send sending sent ser sera seran
  seremos serve serves serving set she shell shes shift shifted shifting shifts shingles short should show si sick
  siempre siendo sigue siguen sin since sister skippered skippers slot so sola solo somebody someone somewhere
  somos son sorry sort sorted soy spare spares special spot stand start starting starts stay staying stays stick
  sticking still stomach storms su sub subbing subs sunrise sunset super suppose supposing sure surgery sus
  sustituir sustituye swap swapped swapping swaps sweet swell swells switch switched switches switching take taken
  takes taking tal tambien tampoco tarde tba tbc tbd tdb team teens tell tentative tentatively termina terrific
  thank thanks that thatll thats the their them then there therefore therell theres these they theyll theyre thing
  things thinking this those though through thru thunder thursday thx tiene time times to todavia today todo todos
  together tomorrow tonight too top tour toward trade traded trades trading travel traveling travelling trip true
  tu ty typo un una unassign unassigned unavailable uncle unconfirmed unfilled unless until up update updated us
  using usual va vacaciones vacant vacation vamos van very vez viaje viene voy wait waiting waits want wanted
  wants was waves way we weather wedding weds weekdays weekend weekends weeks well went were weve wheel when
  whereas whether while whole whos whose wife will wind winde winds windy wish wished with without won wonderful
  wont woohoo work working works would wrist wrong y ya yall yank yay yeah year yep yes yesterday yippee yo you
  your zarpan till than half past quarter even ever each such some more less many over under near where which yours
  upon lots little large small quite pretty nearly mostly neither what front last other another often twice thrice nine
  eight seven five four three told tells says saying think thinks find look looks looking seen rang write wrote email
  phone reach early late soon later step steps stepping
  abordamos abordan abordar abrazo abrazos abuela abuelo acaba acaban acabar actualizacion adelanta adelantan
  adelantar adelanto algo alguna alguno amiga anula anulan anulo aplaza aplazar aplazo apunte arranca arrancan
  arrepenti asignar atrasa atrasan atraso avisa avisame avisar bajaron barco bebidas bendiciones besos bloqueador
  bodas bote busca buscan buscar busque busquen caen cambiamos cambiaron cambios cancelamos capaz cayeron celular
  cena clienta clima comida confirma confirmar confirmarla confirmarlo contestar contra contramaestre correccion
  correo correr corrio creo crucero cual cuantos cuarto cubrir cuenta cumpleanos damos debajo decidi decidimos
  decidir decir definir deja dejan deje dentro deposito desembarcan desembarque dieron digo dinero disculpa disculpe
  disculpen disponibles durante embarca empezamos empezar empiezan encanta encima entrar entro escribe escribio
  esperamos esperando esperar esposa esposo estaba estabamos estamos estar estas estimada estimado estuvimos
  excursion factura faltaba fiebre fiesta fijense gripe gusta gustaria habia habiamos hablar habra hacer hacia haya
  hermana hermano hielo hija hijo hizo hoja hubo huesped ibamos importante invitada invitado iremos jamas listas
  llamada llamar llegamos llegar llegaron llevamos llevar lleven llover llueva llueve madre madrugada mananas manda
  mandar marejada media medio mediodia mensaje meses metemos meter meto mismas mismos mover movieron movimos mucha
  muchos muelle nada navega necesita necesitamos necesitan necesito nevera neveras nina nino noches novia novio
  ocupada ocupado ojala oleaje olvidalo olviden olvidenlo padre pagos pasajero pasamos pasar pasaron paseo pedir
  pensabamos pensado pense peor perdonen pide poca poco pocos podemos podran ponemos ponen pongo porfa porfavor
  posible pospone posponer pospuso prefiere prefieren preguntar pregunto proxima proximo puesto quedar queremos
  queria queriamos querida querido quise quisimos quito recordatorio reemplaza reemplazo regresa regresar relevo
  reserva reservacion reservas responde responder respondio retrasa retrasan sabemos saber saco saldo salgo salidas
  salieron saludo seguimos seguir segun seguramente semanas siento sitio subir suplente supongo supuestamente
  suspenden suspendio sustituto talvez tardes telefono temprano terminamos terminan terminar tienen timon toallas
  tocan toda tormenta traer traiga traigo traslada trasladan tuve tuvo urgente varias vean veces velero vengo venir
  viajes viento vinieron volvemos volver vuelve zarpamos zarpar`.split(/\s+/),
)

export function isCommonWord(word: string): boolean {
  return COMMON.has(word)
}
