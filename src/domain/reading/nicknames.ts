// Short names by the formal name that they share: Dan and Danny are both Daniel.
const FAMILIES = `
alexander alex al xander sandy lex; alexandra alex alexa sandra lexi sandy; abigail abby abbie gail; albert al bert bertie; alfred al alf alfie fred;
amanda mandy; andrew andy drew; angela angie; anthony tony ant; antonio tony toni; antonia toni; arthur art artie; barbara barb babs; bartholomew bart;
benjamin ben benny benji; bernard bernie; beverly bev; bradley brad; brian bri; bridget bridie; brigid bri bridie; caroline carrie caro; catherine cathy cate kate katie cat;
katherine kate katie kathy kat kit kitty; charles charlie chuck chas; charlotte charlie lottie; christian chris; christina chris tina chrissy; christine chris tina chrissy;
christopher chris kit topher; clifford cliff; cynthia cindy; daniel dan danny; danielle dani; david dave davey; deborah deb debbie; dennis den denny; dominic dom; donald don donnie; dorothy dot dottie dolly;
douglas doug; edward ed eddie ted teddy ned; edwin ed eddie; eleanor ellie nell nora; elizabeth liz lizzie beth betty betsy eliza libby; emily em; emmanuel manny manu; manuel manny manolo; eric rick; eugene gene; ezekiel zeke;
florence flo; frances fran frannie; francis frank; francisco paco pancho cisco; frederick fred freddie; gabriel gabe; gabriela gabi; geoffrey geoff jeff; jeffrey jeff; george georgie; gerald gerry jerry; gilbert gil; gregory greg; gustavo gus; harold harry hal;
harriet hattie; heather; henry hank harry hal; ignacio nacho; irene; isabel izzy bella isa; isabella izzy bella isa; jacob jake; jacqueline jackie; james jim jimmy jamie; janet jan; jason jay; jennifer jen jenny jenn; jeremy jem jez; jessica jess jessie; jesus chuy;
joan joanie; joanne jo; joanna jo; john johnny jack jon; jonathan jon jonny; joseph joe joey; josephine jo josie; jose pepe; joshua josh; judith judy; julia jules; julian jules; kenneth ken kenny; kimberly kim; lawrence larry; leonard len lenny leo; leonardo leo; lillian lily lil; louis lou louie;
louise lou; luis lucho; lucille lucy; margaret maggie meg peggy marge rita daisy; maria mari; marjorie marge; martin marty; martha marty; matthew matt matty; mateo teo; maximilian max; maxwell max; melissa mel missy; melanie mel; melvin mel; michael mike mickey mick; michelle shelly; miguel mickey;
mitchell mitch; nancy nan; natalie nat; nathan nate nat; nathaniel nate nat; nicholas nick nicky; nicole nikki nic; norman norm; oliver ollie; olivia liv livvy; oscar ozzie; pamela pam; patricia pat patty trish tricia; patrick pat paddy rick; pedro; penelope penny; peter pete;
philip phil pip; phillip phil pip; pilar pili; priscilla cilla; rachel rach; rafael rafa; raymond ray; rebecca becky becca; reginald reg reggie; ricardo rick ricky; richard rick rich ricky dick; robert bob bobby rob robbie bert; roberta bobbie; roberto beto; rodney rod; roger rodge; ronald ron ronnie;
rosalind ros roz; rosemary rosie; russell russ; samantha sam sammy; samuel sam sammy; sandra sandy; santiago santi; sarah sally sadie; sebastian seb bas; siobhan shiv; stanley stan; stephanie steph; stephen steve stevie; steven steve stevie; stewart stu; stuart stu; susan sue susie; suzanne sue suzie; sylvester sly;
terence terry; teresa terry tess tessa; theresa terry tess tessa; thaddeus tad; theodore ted teddy theo; thomas tom tommy; timothy tim timmy; tobias toby; valerie val; vanessa nessa; veronica ronnie vera; victor vic; victoria vicky tori; vincent vince vinny; virginia ginny; walter walt wally; wendell wen; wesley wes;
william will bill billy willie liam; wilhelmina billie willie willa mina; winifred winnie freddie; zachary zach zack; yvette evie
`

const FORMAL = new Map<string, readonly string[]>()
for (const family of FAMILIES.split(';')) {
  const [formal = '', ...short] = family.trim().split(/\s+/)
  for (const name of [formal, ...short]) FORMAL.set(name, [...(FORMAL.get(name) ?? []), formal])
}

/** The formal names that a given name may be short for, itself among them; none for a name that is no nickname of any. */
export function formalNames(given: string): readonly string[] {
  return FORMAL.get(given) ?? []
}
