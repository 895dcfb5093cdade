/**
 * Words that open every list of leaked passwords, in the languages our clients write. `weaknessOf` refuses a
 * word, two of them, or one with a few digits and signs around it, so each stands here once for hundreds of
 * passwords.
 */
export const COMMON_WORDS = new Set(
  `password passwort pass passwd kennwort schatz hallo letmein welcome willkommen admin administrator login access
master default changeme secret geheim sicher internet computer test testing tester user guest service server
system root manager qwerty qwertz azerty asdf asdfgh asdfghjkl yxcvbnm zxcvbn zxcvbnm qwertyuiop qwertzuiop
qazwsx qweasd qweasdzxc wasd abcd abcde abcdef abcdefg abcdefgh abcdefghi xyz alphabet iloveyou iloveu loveyou
loveme lovely love lover forever always together darling honey sweetie sweetheart baby babygirl babyboy princess
prinzessin prince angel engel angels heaven hello hola bonjour ciao salut sunshine sonne sonnenschein sonntag
montag freitag samstag moonlight stern sterne star stars starlight rainbow regenbogen flower flowers blume blumen
rose rosebud daisy lily tulip orchid jasmin jasmine violet butterfly schmetterling dragonfly summer sommer winter
spring fruehling frühling autumn herbst january february march april june july august september october november
december januar februar maerz märz juni juli oktober dezember monday tuesday wednesday thursday friday saturday
sunday dragon monkey tiger lion panther cheetah leopard eagle falcon phoenix wolf wolves bear bears teddy teddybear
kitty kitten katze hund hunde puppy doggy doggie horse horses pferd pferde pony ponies dolphin delfin shark turtle
rabbit bunny hamster mouse maus chicken turkey elephant giraffe spider scorpion cobra snake butterfly pokemon
pikachu mario luigi zelda sonic minecraft fortnite roblox starwars skywalker vader yoda jedi matrix batman superman
spiderman ironman avengers hulk joker wolverine hogwarts harrypotter gandalf hobbit frodo aragorn simpson homer
bart startrek enterprise godzilla transformers barbie mickey minnie snoopy scooby tweety tinkerbell disney pooh
football fussball fußball soccer baseball basketball hockey tennis golf rugby cricket boxing wrestling swimming
running cycling racing skating skateboard snowboard skiing surfing surfer sailing fishing hunting camping hiking
liverpool arsenal chelsea manchester united everton tottenham barcelona realmadrid juventus milan bayern muenchen
münchen bayernmuenchen borussia dortmund schalke werder bremen hamburg stuttgart frankfurt hertha union eintracht
koeln köln gladbach leipzig berlin deutschland germany austria oesterreich österreich schweiz england london paris
france italy italia spain espana america canada australia newyork boston chicago dallas houston texas florida
california hawaii mexico brazil brasil argentina colombia jordan phoenix denver seattle yankees lakers cowboys
steelers packers eagles patriots raiders rangers redsox giants dodgers broncos dolphins panthers celtics bulls
michael michelle jennifer jessica ashley amanda daniel andrew joshua matthew anthony robert william thomas charles
charlie george richard joseph david james john johnny jonathan jordan justin nicole nicholas patrick peter phillip
samantha sarah stephanie steven steve taylor tiffany victoria vanessa veronica alexander alexandra alexis alex
alice amber andrea andreas angela angelina anna annika anja antonia barbara benjamin bianca brandon brian caroline
carolina catherine katharina christian christina christine christopher christoph claudia claudio cynthia daniela
danielle debbie dennis diana dominik dominic donald eddie edward elena elizabeth elisabeth emily emma eric erik
felix florian franziska frank gabriel gabriele hannah hannes heather heidi helena jacob jakob jan jana jasmin jean
jens jeremy joanna johanna johannes jonas julia julian juliane karin karina katie katrin kevin kimberly klaus
kristina laura lauren lena leon leonard leonie lisa louis louise lucas lukas lucy madison manuela marc marcel marco
marcus margaret maria marie marina mario marion mark markus martin martina marvin mary maurice max maxime
maximilian melanie melissa mia miguel mike mohamed monica monika nadine natalie natasha nathan nina oliver olivia
pamela pascal patricia paul paula philipp rachel ralf rebecca robin roland ronald ruth sabine sabrina samuel
sandra sandy sara sascha scott sebastian shannon simon simone sofia sophia sophie stefan stefanie susanne svenja
sylvia tanja tatjana teresa theresa tim timothy tobias tom tommy tyler ursula ute uwe walter werner wolfgang yvonne
zachary ginger pepper cookie cookies cheese chocolate schokolade banana orange apple apples cherry strawberry
erdbeere peaches mango melon pumpkin peanut butter sugar candy vanilla caramel coffee kaffee pizza pasta nutella
kuchen bier beer wine whiskey vodka guinness heineken corona budweiser marlboro ferrari porsche mercedes bmw audi
volkswagen golfgti toyota honda yamaha suzuki kawasaki ducati harley davidson corvette camaro mustang chevrolet
chevy ford jaguar lamborghini bentley bugatti subaru nissan mitsubishi mazda peugeot renault citroen tesla samsung
nokia apple iphone android google facebook instagram twitter youtube yahoo hotmail gmail microsoft windows linux
playstation xbox nintendo gamecube counterstrike callofduty warcraft starcraft diablo killer hunter ranger soldier
warrior knight ninja samurai pirate wizard magic zauber merlin shadow silver golden gold diamond diamant crystal
emerald sapphire ruby pearl platinum titanium metallica nirvana slipknot eminem rammstein scooter beatles beethoven
mozart guitar gitarre piano drummer music musik dancer dancing singer rockstar rocknroll heavymetal punkrock hiphop
freedom freiheit peace frieden liberty justice victory winner champion legend hero superstar success happy happiness
glueck glück smile lucky power strong mighty thunder lightning storm hurricane tornado ocean river mountain forest
island beach desert nature water fire earth wind snow snowball snowman christmas weihnachten santa easter ostern
halloween birthday geburtstag jesus jesuschrist christ christus god gott blessed blessing bless faith hope grace
mercy trinity gabriel michael raphael church bible allah mohammed buddha krishna mother mutter mama mommy mummy father
vater papa daddy brother bruder sister schwester family familie friend friends freund freunde freundin cousin
grandma grandpa oma opa husband wife boyfriend girlfriend bitch fuckyou fuckoff asshole arschloch scheisse scheiße
pussy sexy hotstuff naked nude whatever nothing something anything everything someone nobody somebody believe
remember forget trustno trustnoone nopassword mypassword yourpassword newpassword oldpassword thispassword password
passpass passwordpassword adminadmin testtest useruser letmeinnow openup opensesame sesame abracadabra hocuspocus
universe galaxy planet saturn jupiter mercury venus neptune apollo zeus athena hercules achilles spartan trojan
corona covid quarantine pandemic student teacher lehrer doctor doktor nurse police polizei firefighter lawyer school
schule college university london bluebird blackbird redbird blue black white green yellow purple pink red brown
grey schwarz weiss gruen grün gelb rot blau lila orange`
    .split(/\s+/)
    .filter((word) => word.length > 2),
)

/** Walks over a keyboard and digits that everybody knows, from either end and in part. */
export const COMMON_WALKS = [
  '01234567890123456789',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiopasdfghjklzxcvbnm',
  'qwertzuiopasdfghjklyxcvbnm',
  'azertyuiopqsdfghjklmwxcvbn',
  '1q2w3e4r5t6y7u8i9o0p',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p',
  'q1w2e3r4t5y6u7i8o9p0',
  'qazwsxedcrfvtgbyhnujmikolp',
  '1a2b3c4d5e6f7g8h9i',
  'a1b2c3d4e5f6g7h8i9',
  'zaq12wsxcde34rfv',
  '147258369',
  '159753',
  '741852963',
  '31415926535897932384626',
]
