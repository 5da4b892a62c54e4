<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl">
<context>
    <name>ActionBar</name>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
</context>
<context>
    <name>AnswersModel</name>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwoord</translation>
    </message>
    <message>
        <source>Is about</source>
        <translation>Gaat over</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Cijfer</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Van</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>bevestigd</translation>
    </message>
    <message>
        <source>suggestion</source>
        <translation>voorstel</translation>
    </message>
    <message>
        <source>No words of their own</source>
        <translation>Zonder eigen woorden</translation>
    </message>
    <message>
        <source>Visitor</source>
        <translation>Bezoeker</translation>
    </message>
</context>
<context>
    <name>AnswersPage</name>
    <message>
        <source>To be confirmed</source>
        <translation>Nog te bevestigen</translation>
    </message>
    <message>
        <source>Manage themes</source>
        <translation>Thema&apos;s beheren</translation>
    </message>
    <message>
        <source>No answers here</source>
        <translation>Hier zijn geen antwoorden</translation>
    </message>
    <message>
        <source>Answers to the shop question will stand here, newest first.</source>
        <translation>Hier komen de antwoorden op de winkelvraag, de nieuwste bovenaan.</translation>
    </message>
    <message>
        <source>All answers</source>
        <translation>Alle antwoorden</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>Feedback</translation>
    </message>
    <message>
        <source>This answer</source>
        <translation>Dit antwoord</translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s)</source>
        <translation>
            <numerusform>%Ln antwoord</numerusform>
            <numerusform>%Ln antwoorden</numerusform>
        </translation>
    </message>
    <message>
        <source>All suggestions were checked.</source>
        <translation>Alle voorstellen zijn nagekeken.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln suggestion(s) to check: Enter confirms and goes on.</source>
        <translation>
            <numerusform>%Ln voorstel na te kijken: Enter bevestigt en gaat door.</numerusform>
            <numerusform>%Ln voorstellen na te kijken: Enter bevestigt en gaat door.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AnswersTable</name>
    <message>
        <source>Answers</source>
        <translation>Antwoorden</translation>
    </message>
</context>
<context>
    <name>AssortmentPage</name>
    <message>
        <source>Brands</source>
        <translation>Merken</translation>
    </message>
    <message>
        <source>Product groups</source>
        <translation>Productgroepen</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Producten</translation>
    </message>
    <message>
        <source>Your assortment will appear here</source>
        <translation>Hier komt je assortiment</translation>
    </message>
    <message>
        <source>After an import with articles you see what sells, and what loyal customers come for.</source>
        <translation>Na een import met artikelen zie je wat verkoopt, en waarvoor vaste klanten komen.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importeren</translation>
    </message>
    <message>
        <source>Show who buys it</source>
        <translation>Toon wie het koopt</translation>
    </message>
    <message>
        <source>Save as Excel</source>
        <translation>Bewaren als Excel</translation>
    </message>
    <message>
        <source>Dot: how much larger a part of their money loyal customers spend on it; stripe: as the rest.</source>
        <translation>Stip: een hoeveel groter deel van hun geld vaste klanten eraan uitgeven; streepje: evenveel als de rest.</translation>
    </message>
    <message>
        <source>Asked for, and not there</source>
        <translation>Gevraagd, maar niet in huis</translation>
    </message>
    <message>
        <source>See what visitors said</source>
        <translation>Bekijk wat bezoekers zeiden</translation>
    </message>
    <message>
        <source>Assortment</source>
        <translation>Assortiment</translation>
    </message>
    <message>
        <source>Updating…</source>
        <translation>Bijwerken…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln time(s)</source>
        <translation>
            <numerusform>%Ln keer</numerusform>
            <numerusform>%Ln keer</numerusform>
        </translation>
    </message>
    <message>
        <source>bought {name}</source>
        <translation>kocht {name}</translation>
    </message>
    <message>
        <source>Excel (*.xlsx);;CSV (*.csv)</source>
        <translation>Excel (*.xlsx);;CSV (*.csv)</translation>
    </message>
    <message>
        <source>Save the assortment</source>
        <translation>Het assortiment bewaren</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>Bewaard als {file}</translation>
    </message>
</context>
<context>
    <name>AssortmentWords</name>
    <message>
        <source>You have no loyal customers yet to compare with the rest.</source>
        <translation>Je hebt nog geen vaste klanten om met de rest te vergelijken.</translation>
    </message>
    <message>
        <source>Keep {names} for your loyal customers:</source>
        <translation>Houd {names} voor je vaste klanten:</translation>
    </message>
    <message>
        <source> and </source>
        <translation> en </translation>
    </message>
    <message numerus="yes">
        <source>they spend a larger part of their money on it than the rest.</source>
        <translation>
            <numerusform>daar geven zij een groter deel van hun geld aan uit dan de rest.</numerusform>
            <numerusform>daar geven zij een groter deel van hun geld aan uit dan de rest.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your exports name no brands yet.</source>
        <translation>In je exports staan nog geen merken.</translation>
    </message>
    <message>
        <source>Your exports name no product groups yet.</source>
        <translation>In je exports staan nog geen productgroepen.</translation>
    </message>
    <message>
        <source>Your exports name no products yet.</source>
        <translation>In je exports staan nog geen producten.</translation>
    </message>
    <message>
        <source>Too few buyers yet to compare loyal customers with the rest.</source>
        <translation>Er zijn nog te weinig kopers om vaste klanten met de rest te vergelijken.</translation>
    </message>
    <message>
        <source>No brand stands out: loyal customers buy the same as the rest.</source>
        <translation>Geen merk springt eruit: vaste klanten kopen hetzelfde als de rest.</translation>
    </message>
    <message>
        <source>No product group stands out: loyal customers buy the same as the rest.</source>
        <translation>Geen productgroep springt eruit: vaste klanten kopen hetzelfde als de rest.</translation>
    </message>
    <message>
        <source>No product stands out: loyal customers buy the same as the rest.</source>
        <translation>Geen product springt eruit: vaste klanten kopen hetzelfde als de rest.</translation>
    </message>
    <message>
        <source>The twelve months to {day}.</source>
        <translation>De twaalf maanden tot en met {day}.</translation>
    </message>
    <message numerus="yes">
        <source>The twelve months to {day}: %Ln loyal customer(s) and the rest.</source>
        <translation>
            <numerusform>De twaalf maanden tot en met {day}: %Ln vaste klant en de rest.</numerusform>
            <numerusform>De twaalf maanden tot en met {day}: %Ln vaste klanten en de rest.</numerusform>
        </translation>
    </message>
    <message>
        <source>Least for loyal customers: {names}.</source>
        <translation>Het minst voor vaste klanten: {names}.</translation>
    </message>
    <message>
        <source>Least for loyal customers: {names}, but that can be chance.</source>
        <translation>Het minst voor vaste klanten: {names}, maar dat kan toeval zijn.</translation>
    </message>
    <message>
        <source>Import an export that names a brand or a product group beside each article.</source>
        <translation>Importeer een export waarin bij elk artikel een merk of productgroep staat.</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>Omzet</translation>
    </message>
    <message>
        <source>Buyers</source>
        <translation>Kopers</translation>
    </message>
    <message>
        <source>Loyal</source>
        <translation>Vaste klanten</translation>
    </message>
    <message>
        <source>The rest</source>
        <translation>De rest</translation>
    </message>
    <message>
        <source>Loyal against the rest</source>
        <translation>Vaste klanten tegen de rest</translation>
    </message>
    <message>
        <source>Bought again</source>
        <translation>Opnieuw</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Often with</source>
        <translation>Vaak samen met</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>Merk</translation>
    </message>
    <message>
        <source>Product group</source>
        <translation>Productgroep</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Product</translation>
    </message>
    <message>
        <source>Of all</source>
        <translation>Van alles</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>Stuks</translation>
    </message>
    <message>
        <source>Of loyal customers&apos; money</source>
        <translation>Van het geld van vaste klanten</translation>
    </message>
    <message>
        <source>Of the rest&apos;s money</source>
        <translation>Van het geld van de rest</translation>
    </message>
    <message>
        <source>Times as much</source>
        <translation>Zo veel keer</translation>
    </message>
    <message>
        <source>Bought again within a year</source>
        <translation>Binnen een jaar opnieuw gekocht</translation>
    </message>
    <message>
        <source>(without a name)</source>
        <translation>(zonder naam)</translation>
    </message>
    <message>
        <source>too few buyers</source>
        <translation>te weinig kopers</translation>
    </message>
    <message>
        <source>{n} times</source>
        <translation>{n} keer</translation>
    </message>
    <message>
        <source>can be chance</source>
        <translation>kan toeval zijn</translation>
    </message>
    <message>
        <source>Under 30 buyers nothing is said of the difference.</source>
        <translation>Onder 30 kopers is over het verschil niets te zeggen.</translation>
    </message>
    <message>
        <source>So much was brought back that nothing can be said of the difference.</source>
        <translation>Er kwam zoveel terug dat over het verschil niets te zeggen is.</translation>
    </message>
    <message>
        <source>Of every {hundred} of loyal customers {loyal} goes to {name}, of the rest&apos;s {rest}. That is {n} times as much (95% sure between {low} and {high}).</source>
        <translation>Van elke {hundred} van vaste klanten gaat {loyal} naar {name}, van de rest {rest}. Dat is {n} keer zo veel (95% zeker tussen {low} en {high}).</translation>
    </message>
</context>
<context>
    <name>BackCard</name>
    <message>
        <source>Something not right?</source>
        <translation>Klopt er iets niet?</translation>
    </message>
    <message>
        <source>Put everything back as it was before this import. What you entered by hand afterwards stays. You can do this at any time.</source>
        <translation>Zet alles terug zoals het was voor deze import. Wat je hierna met de hand invoerde, blijft staan. Dit kan altijd.</translation>
    </message>
    <message>
        <source>Undo this import</source>
        <translation>Import ongedaan maken</translation>
    </message>
</context>
<context>
    <name>Bin</name>
    <message>
        <source>{name} is in the bin for 30 days</source>
        <translation>{name} ligt 30 dagen in de prullenbak</translation>
    </message>
</context>
<context>
    <name>BinPage</name>
    <message>
        <source>The bin is empty</source>
        <translation>De prullenbak is leeg</translation>
    </message>
    <message>
        <source>A customer you take away lies here for 30 days and can be put back.</source>
        <translation>Een klant die je weghaalt ligt hier 30 dagen en kan terug.</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>Prullenbak</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Klanten</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) in the bin</source>
        <translation>
            <numerusform>%Ln klant in de prullenbak</numerusform>
            <numerusform>%Ln klanten in de prullenbak</numerusform>
        </translation>
    </message>
    <message>
        <source>They are in no list, but what they bought still counts. After 30 days they are wiped.</source>
        <translation>Ze staan in geen lijst, maar hun aankopen tellen nog mee. Na 30 dagen worden hun gegevens gewist.</translation>
    </message>
    <message numerus="yes">
        <source>And %Ln more</source>
        <translation>
            <numerusform>En nog %Ln</numerusform>
            <numerusform>En nog %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>In the bin since {day}</source>
        <translation>In de prullenbak sinds {day}</translation>
    </message>
    <message>
        <source>{since}, by {name}</source>
        <translation>{since}, door {name}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) left</source>
        <translation>
            <numerusform>nog %Ln dag</numerusform>
            <numerusform>nog %Ln dagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Zet terug</translation>
    </message>
    <message>
        <source>{name} is back</source>
        <translation>{name} is terug</translation>
    </message>
</context>
<context>
    <name>BusyLine</name>
    <message>
        <source>Updating…</source>
        <translation>Bijwerken…</translation>
    </message>
</context>
<context>
    <name>Caller</name>
    <message>
        <source>No name left</source>
        <translation>Zonder naam</translation>
    </message>
    <message>
        <source>Call back</source>
        <translation>Bel terug</translation>
    </message>
    <message>
        <source>Send e-mail</source>
        <translation>Mail</translation>
    </message>
    <message>
        <source>See the answer</source>
        <translation>Bekijk het antwoord</translation>
    </message>
</context>
<context>
    <name>CardPage</name>
    <message>
        <source>Put back</source>
        <translation>Zet terug</translation>
    </message>
    <message>
        <source>In the bin</source>
        <translation>In de prullenbak</translation>
    </message>
    <message>
        <source>Here you will see one customer</source>
        <translation>Hier zie je alles van één klant</translation>
    </message>
    <message>
        <source>Everything known of one customer, once there is one: purchases, answers, notes and wishes.</source>
        <translation>Aankopen, reacties, notities en wensen van één klant bij elkaar, zodra er een klant is.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importeren</translation>
    </message>
    <message>
        <source>Customer card</source>
        <translation>Klantkaart</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Klanten</translation>
    </message>
    <message>
        <source>{name} is in no list since {day}. On {last} name and address are wiped.</source>
        <translation>{name} staat sinds {day} in geen lijst. Op {last} worden naam en adres gewist.</translation>
    </message>
    <message>
        <source>{name} is back</source>
        <translation>{name} is terug</translation>
    </message>
    <message>
        <source>{kind} kept</source>
        <translation>{kind} bewaard</translation>
    </message>
    <message>
        <source>{kind} taken away</source>
        <translation>{kind} weggehaald</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Opgelost</translation>
    </message>
    <message>
        <source>{way} copied</source>
        <translation>{way} gekopieerd</translation>
    </message>
    <message>
        <source>What was changed by hand</source>
        <translation>Wat er met de hand is veranderd</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Teruggedraaid</translation>
    </message>
</context>
<context>
    <name>CardWords</name>
    <message>
        <source>Has not bought anything yet.</source>
        <translation>Heeft nog niets gekocht.</translation>
    </message>
    <message numerus="yes">
        <source>Bought %Ln time(s).</source>
        <translation>
            <numerusform>Kocht %Ln keer.</numerusform>
            <numerusform>Kocht %Ln keer.</numerusform>
        </translation>
    </message>
    <message>
        <source>Used to buy about every {time}.</source>
        <translation>Kocht ongeveer elke {time}.</translation>
    </message>
    <message>
        <source>Buys about every {time}.</source>
        <translation>Koopt ongeveer elke {time}.</translation>
    </message>
    <message>
        <source>In your shop customers mostly come back after {time}.</source>
        <translation>In jouw winkel komen klanten meestal na {time} terug.</translation>
    </message>
    <message>
        <source>The last visit is so long ago that this customer counts as lost.</source>
        <translation>Het laatste bezoek is zo lang geleden dat deze klant als afgehaakt telt.</translation>
    </message>
    <message>
        <source>You expected the next visit around {month}.</source>
        <translation>Het volgende bezoek verwachtte je rond {month}.</translation>
    </message>
    <message>
        <source>You expect the next visit around {month}.</source>
        <translation>Het volgende bezoek verwacht je rond {month}.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln in the shop</source>
        <translation>
            <numerusform>%Ln in de winkel</numerusform>
            <numerusform>%Ln in de winkel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in the webshop</source>
        <translation>
            <numerusform>%Ln in de webshop</numerusform>
            <numerusform>%Ln in de webshop</numerusform>
        </translation>
    </message>
    <message>
        <source>on time: most come back after {time}</source>
        <translation>op tijd: de meesten komen na {time} terug</translation>
    </message>
    <message>
        <source>later than most, who come after {time}</source>
        <translation>later dan de meesten, die na {time} komen</translation>
    </message>
    <message>
        <source>later than usual</source>
        <translation>later dan gewend</translation>
    </message>
    <message>
        <source>counts as lost</source>
        <translation>telt als afgehaakt</translation>
    </message>
    <message>
        <source>on time: buys every {time}</source>
        <translation>op tijd: koopt elke {time}</translation>
    </message>
    <message>
        <source>could come any day: buys every {time}</source>
        <translation>kan elke dag komen: koopt elke {time}</translation>
    </message>
    <message>
        <source>later than usual: buys every {time}</source>
        <translation>later dan gewend: koopt elke {time}</translation>
    </message>
    <message>
        <source>counts as lost: bought every {time}</source>
        <translation>telt als afgehaakt: kocht elke {time}</translation>
    </message>
    <message>
        <source>would recommend you, out of 10</source>
        <translation>aanraden, van 10</translation>
    </message>
    <message>
        <source>report mark, out of 10</source>
        <translation>rapportcijfer, van 10</translation>
    </message>
    <message>
        <source>satisfied, out of 5</source>
        <translation>tevreden, van 5</translation>
    </message>
    <message>
        <source>ease, out of 7</source>
        <translation>gemak, van 7</translation>
    </message>
    <message>
        <source>Became: {group}</source>
        <translation>Werd: {group}</translation>
    </message>
    <message>
        <source>Began as: {group}</source>
        <translation>Begon als: {group}</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notitie</translation>
    </message>
    <message>
        <source>Telephone call</source>
        <translation>Telefoongesprek</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Bezoek</translation>
    </message>
    <message>
        <source>E-mail sent</source>
        <translation>E-mail gestuurd</translation>
    </message>
    <message>
        <source>E-mail opened</source>
        <translation>E-mail geopend</translation>
    </message>
    <message>
        <source>Clicked in an e-mail</source>
        <translation>Doorgeklikt in een e-mail</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>Offerte</translation>
    </message>
    <message>
        <source>Left a shopping basket behind</source>
        <translation>Liet een winkelwagen achter</translation>
    </message>
    <message>
        <source>Promised and done</source>
        <translation>Beloofd en gedaan</translation>
    </message>
    <message>
        <source>Bought in the shop, {money}</source>
        <translation>Gekocht in de winkel, {money}</translation>
    </message>
    <message>
        <source>Bought in the webshop, {money}</source>
        <translation>Gekocht in de webshop, {money}</translation>
    </message>
    <message>
        <source>Brought back, {money}</source>
        <translation>Teruggebracht, {money}</translation>
    </message>
    <message>
        <source>Bought, {money}</source>
        <translation>Gekocht, {money}</translation>
    </message>
    <message>
        <source>Answer in the shop</source>
        <translation>Reactie in de winkel</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Reactie</translation>
    </message>
    <message>
        <source>{answer}, score {score}</source>
        <translation>{answer}, cijfer {score}</translation>
    </message>
    <message>
        <source>May be answered by {channel}</source>
        <translation>Mag een antwoord krijgen per {channel}</translation>
    </message>
    <message>
        <source>No answer by {channel}</source>
        <translation>Wil geen antwoord per {channel}</translation>
    </message>
    <message>
        <source>Said yes to news by {channel}</source>
        <translation>Zei ja tegen nieuws per {channel}</translation>
    </message>
    <message>
        <source>Said no to news by {channel}</source>
        <translation>Zei nee tegen nieuws per {channel}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln artikel</numerusform>
            <numerusform>%Ln artikelen</numerusform>
        </translation>
    </message>
    <message>
        <source>Was: {group}</source>
        <translation>Was: {group}</translation>
    </message>
    <message>
        <source>With the first purchase</source>
        <translation>Bij de eerste aankoop</translation>
    </message>
    <message>
        <source>Read in on this day; the file does not say since when</source>
        <translation>Op deze dag ingelezen; het bestand zegt niet sinds wanneer</translation>
    </message>
    <message>
        <source>Written down by {name}</source>
        <translation>Genoteerd door {name}</translation>
    </message>
    <message>
        <source>{some} and {last}</source>
        <translation>{some} en {last}</translation>
    </message>
</context>
<context>
    <name>CarryingOut</name>
    <message>
        <source>The import did not go through</source>
        <translation>De import is niet gelukt</translation>
    </message>
    <message>
        <source>Your shop is as it was before this import.</source>
        <translation>Je winkel is weer zoals voor deze import.</translation>
    </message>
    <message>
        <source>The import is undone</source>
        <translation>De import is ongedaan gemaakt</translation>
    </message>
</context>
<context>
    <name>CatalogueDialog</name>
    <message>
        <source>What to know of a customer</source>
        <translation>Wat je van een klant wilt weten</translation>
    </message>
    <message>
        <source>Something of your own, for example: Dog</source>
        <translation>Iets van jezelf, bijvoorbeeld: Hond</translation>
    </message>
    <message>
        <source>Something of your own</source>
        <translation>Iets van jezelf</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Toevoegen</translation>
    </message>
    <message>
        <source>What do you want to know of customers?</source>
        <translation>Wat wil je van klanten weten?</translation>
    </message>
    <message>
        <source>Untick what you do not need. F2 or a double click gives a name of your own.</source>
        <translation>Vink uit wat je niet nodig hebt. Met F2 of dubbelklikken geef je iets een eigen naam.</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Laat zoals het is</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewaren</translation>
    </message>
</context>
<context>
    <name>ChangesCard</name>
    <message>
        <source>What changed</source>
        <translation>Wat er veranderde</translation>
    </message>
    <message>
        <source>See whether somebody is in it twice</source>
        <translation>Kijk of iemand er dubbel in staat</translation>
    </message>
    <message>
        <source>See your customers</source>
        <translation>Bekijk je klanten</translation>
    </message>
    <message>
        <source>See what contact leads to</source>
        <translation>Bekijk wat contact oplevert</translation>
    </message>
    <message>
        <source>See your visitors</source>
        <translation>Bekijk je bezoekers</translation>
    </message>
    <message>
        <source>See what customers say</source>
        <translation>Bekijk wat klanten zeggen</translation>
    </message>
    <message>
        <source>See {month}</source>
        <translation>Bekijk {month}</translation>
    </message>
    <message>
        <source>See your overview</source>
        <translation>Bekijk je overzicht</translation>
    </message>
    <message numerus="yes">
        <source>{before} became %Ln customer(s)</source>
        <translation>
            <numerusform>{before} werden %Ln klant</numerusform>
            <numerusform>{before} werden %Ln klanten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>your first %Ln customer(s)</source>
        <translation>
            <numerusform>je eerste klant</numerusform>
            <numerusform>je eerste %Ln klanten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s), as many as before</source>
        <translation>
            <numerusform>%Ln klant, net zoveel als eerst</numerusform>
            <numerusform>%Ln klanten, net zoveel als eerst</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) on the cards of your customers</source>
        <translation>
            <numerusform>%Ln contactmoment op de kaart van een klant</numerusform>
            <numerusform>%Ln contactmomenten op de kaarten van je klanten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) with new data</source>
        <translation>
            <numerusform>%Ln klant met nieuwe gegevens</numerusform>
            <numerusform>%Ln klanten met nieuwe gegevens</numerusform>
        </translation>
    </message>
    <message>
        <source>{money} of revenue in this file</source>
        <translation>{money} omzet in dit bestand</translation>
    </message>
    <message>
        <source>Do not count: {reasons}</source>
        <translation>Telt niet mee: {reasons}</translation>
    </message>
</context>
<context>
    <name>ChartCard</name>
    <message>
        <source>Show as table</source>
        <translation>Toon als tabel</translation>
    </message>
    <message>
        <source>Show as chart</source>
        <translation>Toon als grafiek</translation>
    </message>
</context>
<context>
    <name>Charts</name>
    <message>
        <source>New</source>
        <translation>Nieuw</translation>
    </message>
    <message>
        <source>Drifted away</source>
        <translation>Afgehaakt</translation>
    </message>
    <message>
        <source>Drifted away: nothing bought for {time}</source>
        <translation>Afgehaakt: {time} niets gekocht</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Maand</translation>
    </message>
    <message>
        <source>No bars before {month}: too early to tell.</source>
        <translation>Vóór {month} geen staven: dan is het nog niet te zeggen.</translation>
    </message>
    <message numerus="yes">
        <source>See the %Ln customer(s) who drifted away</source>
        <translation>
            <numerusform>Bekijk de afgehaakte klant</numerusform>
            <numerusform>Bekijk de %Ln afgehaakte klanten</numerusform>
        </translation>
    </message>
    <message>
        <source>Returning</source>
        <translation>Terugkerend</translation>
    </message>
    <message>
        <source>Lighter before {month}: who is new cannot be told yet.</source>
        <translation>Vóór {month} lichter: wie nieuw is, is dan nog niet te zeggen.</translation>
    </message>
    <message>
        <source>Who brings in the most?</source>
        <translation>Wie brengt het meeste op?</translation>
    </message>
    <message>
        <source>Returns of another day ({amount} in {month}) are not taken off yet.</source>
        <translation>Retouren van een andere dag ({amount} in {month}) zijn er nog niet af.</translation>
    </message>
    <message>
        <source>{month} runs up to and including {day}.</source>
        <translation>{month} loopt tot en met {day}.</translation>
    </message>
    <message>
        <source>not to be said yet</source>
        <translation>nog niet te zeggen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln nieuw</numerusform>
            <numerusform>%Ln nieuw</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln drifted away</source>
        <translation>
            <numerusform>%Ln afgehaakt</numerusform>
            <numerusform>%Ln afgehaakt</numerusform>
        </translation>
    </message>
    <message>
        <source>{share} from returning customers</source>
        <translation>{share} van terugkerende klanten</translation>
    </message>
</context>
<context>
    <name>CheckStep</name>
    <message>
        <source>With {permissions}.</source>
        <translation>Met {permissions}.</translation>
    </message>
    <message>
        <source>Everything in this file is in your shop already.</source>
        <translation>Alles in dit bestand staat al in je winkel.</translation>
    </message>
    <message>
        <source>{ready} ready to be imported.</source>
        <translation>{ready} klaar om te importeren.</translation>
    </message>
    <message>
        <source>{ready} and {fresh} ready to be imported.</source>
        <translation>{ready} en {fresh} staan klaar.</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>{filter}, remove filter</source>
        <translation>{filter}, filter weghalen</translation>
    </message>
</context>
<context>
    <name>Chips</name>
    <message>
        <source>All customers</source>
        <translation>Alle klanten</translation>
    </message>
    <message>
        <source>Show all customers again (Esc)</source>
        <translation>Weer alle klanten tonen (Esc)</translation>
    </message>
    <message>
        <source>My lists</source>
        <translation>Mijn lijsten</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>More conditions, your own lists, and the order</source>
        <translation>Meer voorwaarden, je eigen lijsten en de volgorde</translation>
    </message>
</context>
<context>
    <name>ChoicePanel</name>
    <message>
        <source>Enter: {reason}</source>
        <translation>Enter: {reason}</translation>
    </message>
    <message>
        <source>Enter: something else</source>
        <translation>Enter: iets anders</translation>
    </message>
    <message>
        <source>Type what it was about, or press a key</source>
        <translation>Typ waar het over ging, of druk op een cijfer</translation>
    </message>
    <message>
        <source>More reasons</source>
        <translation>Meer redenen</translation>
    </message>
</context>
<context>
    <name>CohortCard</name>
    <message>
        <source>Do new customers come back?</source>
        <translation>Komen nieuwe klanten terug?</translation>
    </message>
    <message>
        <source>by quarter</source>
        <translation>per kwartaal</translation>
    </message>
    <message>
        <source>by month</source>
        <translation>per maand</translation>
    </message>
    <message>
        <source>by year</source>
        <translation>per jaar</translation>
    </message>
    <message>
        <source>customers</source>
        <translation>klanten</translation>
    </message>
    <message>
        <source>revenue</source>
        <translation>omzet</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle klanten</translation>
    </message>
    <message>
        <source>by channel</source>
        <translation>naar kanaal</translation>
    </message>
    <message>
        <source>by product group</source>
        <translation>naar productgroep</translation>
    </message>
    <message>
        <source>The channel or product group of their first purchase</source>
        <translation>Het kanaal of de productgroep van hun eerste aankoop</translation>
    </message>
    <message>
        <source>Rows of the table</source>
        <translation>Rijen van de tabel</translation>
    </message>
    <message>
        <source>What the cells count</source>
        <translation>Wat de vakken tellen</translation>
    </message>
    <message>
        <source>Which customers</source>
        <translation>Welke klanten</translation>
    </message>
    <message>
        <source>Which part of them</source>
        <translation>Welk deel daarvan</translation>
    </message>
</context>
<context>
    <name>CohortHeat</name>
    <message>
        <source>Who came back, by when they began</source>
        <translation>Wie terugkwam, naar wanneer iemand klant werd</translation>
    </message>
    <message>
        <source>Customer since</source>
        <translation>Klant geworden in</translation>
    </message>
    <message>
        <source>number</source>
        <translation>aantal</translation>
    </message>
</context>
<context>
    <name>CohortWords</name>
    <message>
        <source>Do new customers come back?</source>
        <translation>Komen nieuwe klanten terug?</translation>
    </message>
    <message>
        <source>{now} of new customers came back within half a year; a year before {before}</source>
        <translation>{now} van de nieuwe klanten kwam binnen een half jaar terug, vorig jaar {before}</translation>
    </message>
    <message>
        <source>New customers come back more often: {now} within half a year, {before} before</source>
        <translation>Nieuwe klanten komen vaker terug: {now} binnen een half jaar, vorig jaar {before}</translation>
    </message>
    <message>
        <source>New customers come back less often: {now} within half a year, {before} before</source>
        <translation>Nieuwe klanten komen minder vaak terug: {now} binnen een half jaar, vorig jaar {before}</translation>
    </message>
    <message>
        <source>What new customers spend later on</source>
        <translation>Wat nieuwe klanten daarna nog besteden</translation>
    </message>
    <message>
        <source>100% is what they spent in their first month.</source>
        <translation>100% is wat ze in hun eerste maand besteedden.</translation>
    </message>
    <message>
        <source>100% is what they spent in their first quarter.</source>
        <translation>100% is wat ze in hun eerste kwartaal besteedden.</translation>
    </message>
    <message>
        <source>100% is what they spent in their first year.</source>
        <translation>100% is wat ze in hun eerste jaar besteedden.</translation>
    </message>
    <message>
        <source>This shows once new customers can be followed for long enough.</source>
        <translation>Dat zie je zodra je nieuwe klanten lang genoeg kunt volgen.</translation>
    </message>
    <message>
        <source>Compared: {first} and {second}.</source>
        <translation>Vergeleken: {first} en {second}.</translation>
    </message>
    <message>
        <source>The difference can be chance.</source>
        <translation>Het verschil kan toeval zijn.</translation>
    </message>
    <message>
        <source>Your data begin on {day}: the first rows also hold customers you had already.</source>
        <translation>Je gegevens beginnen op {day}: in de lichtere rijen zitten ook klanten die je al had.</translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <comment>within so long</comment>
        <translation>
            <numerusform>%n mnd</numerusform>
            <numerusform>%n mnd</numerusform>
        </translation>
    </message>
    <message>
        <source>month {n}</source>
        <translation>maand {n}</translation>
    </message>
    <message>
        <source>quarter {n}</source>
        <translation>kwartaal {n}</translation>
    </message>
    <message>
        <source>year {n}</source>
        <translation>jaar {n}</translation>
    </message>
    <message>
        <source>mth {n}</source>
        <translation>mnd {n}</translation>
    </message>
    <message>
        <source>qtr {n}</source>
        <translation>kw {n}</translation>
    </message>
    <message>
        <source>in the store</source>
        <translation>in de winkel</translation>
    </message>
    <message>
        <source>on the web</source>
        <translation>op het web</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>onbekend</translation>
    </message>
    <message>
        <source>no product group</source>
        <translation>zonder productgroep</translation>
    </message>
    <message>
        <source>{name}: not to be said yet</source>
        <translation>{name}: nog niet te zeggen</translation>
    </message>
    <message numerus="yes">
        <source>{name}: {returned} of {followed} came back within %n month(s), {share}</source>
        <translation>
            <numerusform>{name}: {returned} van de {followed} kwamen binnen %n maand terug, {share}</numerusform>
            <numerusform>{name}: {returned} van de {followed} kwamen binnen %n maanden terug, {share}</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}: {cents} in {period}, {share} of the first</source>
        <translation>{name}: {cents} in {period}, {share} van de eerste</translation>
    </message>
</context>
<context>
    <name>ColumnHead</name>
    <message>
        <source>Take over {column} as</source>
        <translation>Neem {column} over als</translation>
    </message>
</context>
<context>
    <name>ColumnsStep</name>
    <message>
        <source>Choose another file</source>
        <translation>Kies een ander bestand</translation>
    </message>
    <message>
        <source>All clear</source>
        <translation>Alles is duidelijk</translation>
    </message>
    <message>
        <source>Nothing to choose: you can go on.</source>
        <translation>Je hoeft niets te kiezen en kunt verder.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln rij</numerusform>
            <numerusform>%Ln rijen</numerusform>
        </translation>
    </message>
    <message>
        <source>{file}, {rows} of {kind}. See whether the columns are right.</source>
        <translation>{file}, {rows} met {kind}. Kijk of de kolommen kloppen.</translation>
    </message>
    <message>
        <source>{file}: everything that shop knows, told as {rows}.</source>
        <translation>{file}: alles wat die winkel weet, samen {rows}.</translation>
    </message>
    <message>
        <source>{file}, {rows}. Choose above its column what it is; you only do this once.</source>
        <translation>{file}, {rows}. Kies boven de kolom wat erin staat. Dat hoef je maar één keer te doen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s) we are not sure of</source>
        <translation>
            <numerusform>Van %Ln kolom zijn we niet zeker</numerusform>
            <numerusform>Van %Ln kolommen zijn we niet zeker</numerusform>
        </translation>
    </message>
    <message>
        <source>Look whether they are right, or choose something else.</source>
        <translation>Kijk of het klopt, of kies iets anders.</translation>
    </message>
    <message>
        <source>This does not work yet</source>
        <translation>Zo lukt het nog niet</translation>
    </message>
    <message>
        <source>The mended rows of {file}.</source>
        <translation>De herstelde rijen van {file}.</translation>
    </message>
    <message numerus="yes">
        <source>Which %Ln column(s) hold(s) {fields}?</source>
        <translation>
            <numerusform>In welke kolom staat {fields}?</numerusform>
            <numerusform>In welke kolommen staan {fields}?</numerusform>
        </translation>
    </message>
    <message>
        <source>This is the shop file of {shop}.</source>
        <translation>Dit is het winkelbestand van {shop}.</translation>
    </message>
    <message>
        <source>As you mapped it in {month}.</source>
        <translation>Zoals je het in {month} koppelde.</translation>
    </message>
    <message>
        <source>We know this layout from an earlier import.</source>
        <translation>Deze indeling kennen we van een eerdere import.</translation>
    </message>
    <message>
        <source>We have not seen this kind of file before.</source>
        <translation>Dit soort bestand zien we voor het eerst.</translation>
    </message>
    <message>
        <source>We know this file: {format}.</source>
        <translation>Dit bestand kennen we: {format}.</translation>
    </message>
    <message>
        <source>We know this file: the same layout as {month}.</source>
        <translation>Dit bestand kennen we: dezelfde indeling als {month}.</translation>
    </message>
    <message numerus="yes">
        <source>First {shown} of %Ln row(s).</source>
        <translation>
            <numerusform>Eerste {shown} van %Ln rij.</numerusform>
            <numerusform>Eerste {shown} van %Ln rijen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln row(s).</source>
        <translation>
            <numerusform>De enige rij.</numerusform>
            <numerusform>Alle %Ln rijen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s) you leave out: {names}.</source>
        <translation>
            <numerusform>%Ln kolom neem je niet over: {names}.</numerusform>
            <numerusform>%Ln kolommen neem je niet over: {names}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Hide them</source>
        <translation>Verberg ze</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Toon ze</translation>
    </message>
</context>
<context>
    <name>ColumnsTable</name>
    <message>
        <source>The first rows of the file</source>
        <translation>De eerste rijen van het bestand</translation>
    </message>
</context>
<context>
    <name>ComeBackList</name>
    <message>
        <source>This you can come back to</source>
        <translation>Hier kun je op terugkomen</translation>
    </message>
    <message numerus="yes">
        <source>And %Ln more once these are done.</source>
        <translation>
            <numerusform>Hierna wacht er nog %Ln.</numerusform>
            <numerusform>Hierna wachten er nog %Ln.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy e-mail address</source>
        <translation>Kopieer e-mailadres</translation>
    </message>
    <message>
        <source>Copy {way}</source>
        <translation>{way} kopiëren</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Opgelost</translation>
    </message>
    <message>
        <source>{what}. Promised for {day}.</source>
        <translation>{what}. Beloofd voor {day}.</translation>
    </message>
    <message>
        <source>For {name}.</source>
        <translation>Voor {name}.</translation>
    </message>
    <message>
        <source>{name} said: “{what}”.</source>
        <translation>{name} zei: “{what}”.</translation>
    </message>
    <message>
        <source>{name} left an address.</source>
        <translation>{name} liet een adres achter.</translation>
    </message>
    <message>
        <source>{name} looks for: {what}. Call when it is in.</source>
        <translation>{name} zoekt: {what}. Bel als het binnen is.</translation>
    </message>
    <message>
        <source>{name} has on approval: {what}.</source>
        <translation>{name} heeft op zicht: {what}.</translation>
    </message>
    <message>
        <source>{name} has in repair: {what}.</source>
        <translation>{name} heeft in reparatie: {what}.</translation>
    </message>
    <message>
        <source>That was {ago}.</source>
        <translation>Dat was {ago}.</translation>
    </message>
    <message>
        <source>That was on {day}.</source>
        <translation>Dat was op {day}.</translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message>
        <source>Compare with your webshop</source>
        <translation>Vergelijk met je webshop</translation>
    </message>
    <message>
        <source>{file}, as your webshop or till shows it. Nothing has been changed yet.</source>
        <translation>{file}, zoals je webshop of kassa het zelf laat zien. Er is nog niets veranderd.</translation>
    </message>
    <message>
        <source>{file}, as that shop counts it. Nothing has been changed yet.</source>
        <translation>{file}, zoals die winkel het telt. Er is nog niets veranderd.</translation>
    </message>
    <message>
        <source>Compare with {shop}</source>
        <translation>Vergelijk met {shop}</translation>
    </message>
    <message numerus="yes">
        <source>purchase(s) that count</source>
        <translation>
            <numerusform>aankoop die meetelt</numerusform>
            <numerusform>aankopen die meetellen</numerusform>
        </translation>
    </message>
    <message>
        <source>Apart, because they do not count: {reasons}, together {money}.</source>
        <translation>Apart, want ze tellen niet mee: {reasons}, samen {money}.</translation>
    </message>
    <message>
        <source>total of these purchases</source>
        <translation>totaal van deze aankopen</translation>
    </message>
    <message>
        <source>total of these purchases, with {money} of shipping</source>
        <translation>totaal van deze aankopen, met {money} verzendkosten</translation>
    </message>
    <message>
        <source>Of this {money} counts as your revenue: shipping does not.</source>
        <translation>Daarvan telt {money} mee als omzet: verzendkosten niet.</translation>
    </message>
    <message>
        <source>Of this {money} counts as your revenue: gift vouchers that were sold do not.</source>
        <translation>Daarvan telt {money} mee als omzet: verkochte cadeaubonnen niet.</translation>
    </message>
    <message>
        <source>Of this {money} counts as your revenue: shipping and vouchers sold do not.</source>
        <translation>Daarvan telt {money} mee als omzet: verzendkosten en verkochte cadeaubonnen niet.</translation>
    </message>
    <message>
        <source>last day; the first is {day}</source>
        <translation>laatste dag; de eerste is {day}</translation>
    </message>
</context>
<context>
    <name>CompareChoice</name>
    <message>
        <source>Compare with last year</source>
        <translation>Vergelijk met vorig jaar</translation>
    </message>
    <message>
        <source>Do not compare</source>
        <translation>Niet vergelijken</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Vorig jaar</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Niets</translation>
    </message>
    <message>
        <source>What to compare with</source>
        <translation>Waarmee vergelijken</translation>
    </message>
</context>
<context>
    <name>Conditions</name>
    <message>
        <source>May be e-mailed</source>
        <translation>Mag je e-mailen</translation>
    </message>
    <message>
        <source>Birthday this week</source>
        <translation>Jarig deze week</translation>
    </message>
    <message>
        <source>Answer open</source>
        <translation>Reactie open</translation>
    </message>
    <message>
        <source>Later than usual</source>
        <translation>Later dan gewend</translation>
    </message>
    <message>
        <source>Bought nothing yet</source>
        <translation>Nog niets gekocht</translation>
    </message>
    <message>
        <source>Customer group</source>
        <translation>Klantgroep</translation>
    </message>
    <message>
        <source>Buys via</source>
        <translation>Koopt via</translation>
    </message>
    <message>
        <source>Bought at</source>
        <translation>Kocht in</translation>
    </message>
    <message>
        <source>Adviser</source>
        <translation>Adviseur</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>Kocht</translation>
    </message>
    <message>
        <source>Best match, else by name</source>
        <translation>Beste treffer, anders op naam</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Last purchase</source>
        <translation>Laatste aankoop</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>Aankopen</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>Besteed</translation>
    </message>
</context>
<context>
    <name>ConsentDialog</name>
    <message>
        <source>Does {name} want news by {channel}?</source>
        <translation>Wil {name} nieuws per {channel}?</translation>
    </message>
    <message>
        <source>Choose how</source>
        <translation>Kies hoe</translation>
    </message>
    <message>
        <source>At the till</source>
        <translation>Aan de kassa</translation>
    </message>
    <message>
        <source>By telephone</source>
        <translation>Per telefoon</translation>
    </message>
    <message>
        <source>By e-mail</source>
        <translation>Per e-mail</translation>
    </message>
    <message>
        <source>On paper</source>
        <translation>Op papier</translation>
    </message>
    <message>
        <source>How was it given?</source>
        <translation>Hoe is het gegeven?</translation>
    </message>
    <message>
        <source>What was asked, in which words?</source>
        <translation>Wat is er gevraagd, in welke woorden?</translation>
    </message>
    <message>
        <source>For example: May we send you our newsletter?</source>
        <translation>Bijvoorbeeld: mogen we je onze nieuwsbrief sturen?</translation>
    </message>
    <message>
        <source>When was it given?</source>
        <translation>Wanneer is het gegeven?</translation>
    </message>
    <message>
        <source>Later you can show who said yes to what, and when.</source>
        <translation>Zo kun je later laten zien wie waar ja tegen zei, en wanneer.</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Laat zoals het is</translation>
    </message>
    <message>
        <source>Write down the yes</source>
        <translation>Schrijf het ja op</translation>
    </message>
    <message>
        <source>Choose how the yes was given.</source>
        <translation>Kies hoe het ja is gegeven.</translation>
    </message>
    <message>
        <source>Write down what was asked.</source>
        <translation>Schrijf op wat er gevraagd is.</translation>
    </message>
</context>
<context>
    <name>ConsentsCard</name>
    <message>
        <source>History</source>
        <translation>Geschiedenis</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>Toestemmingen</translation>
    </message>
    <message>
        <source>News by {channel}</source>
        <translation>Nieuws per {channel}</translation>
    </message>
    <message>
        <source>given</source>
        <translation>gegeven</translation>
    </message>
    <message>
        <source>said no</source>
        <translation>zei nee</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>nog niet gevraagd</translation>
    </message>
    <message>
        <source>only to come back to an answer</source>
        <translation>alleen om op een reactie terug te komen</translation>
    </message>
    <message>
        <source>by {source}</source>
        <translation>via {source}</translation>
    </message>
</context>
<context>
    <name>ContactPanel</name>
    <message>
        <source>The customer said yes to this:</source>
        <translation>De klant zei hier ja op:</translation>
    </message>
    <message>
        <source>Enter keeps the answer; empty fields mean: no.</source>
        <translation>Enter bewaart het antwoord; lege velden betekenen: nee.</translation>
    </message>
    <message>
        <source>An e-mail address or telephone number is missing or not right.</source>
        <translation>Een e-mailadres of telefoonnummer ontbreekt of klopt niet.</translation>
    </message>
    <message>
        <source>Without a yes of the customer nothing may be kept. Tick it, or empty the fields.</source>
        <translation>Zonder ja van de klant mag er niets bewaard worden. Vink het aan, of maak de velden leeg.</translation>
    </message>
</context>
<context>
    <name>ContactsCard</name>
    <message>
        <source>What contacts lead to</source>
        <translation>Wat contacten opleveren</translation>
    </message>
    <message>
        <source>Bar: who bought within 30 days, with the 95% interval as a thin line. Stripe: how often the same customers buy otherwise.</source>
        <translation>Balk: wie binnen 30 dagen kocht, met het 95%-interval als dunne lijn. Streep: hoe vaak dezelfde klanten anders kopen.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieer</translation>
    </message>
    <message>
        <source>Save as Excel</source>
        <translation>Bewaar als Excel</translation>
    </message>
    <message>
        <source>Copy the table for a spreadsheet (Ctrl C in the table)</source>
        <translation>Kopieer de tabel voor een rekenblad (Ctrl C in de tabel)</translation>
    </message>
</context>
<context>
    <name>Contents</name>
    <message>
        <source>Questions</source>
        <translation>Vragen</translation>
    </message>
    <message>
        <source>For all</source>
        <translation>Voor alles</translation>
    </message>
    <message>
        <source>Card and e-mail for a review</source>
        <translation>Kaartje en mail voor een beoordeling</translation>
    </message>
    <message>
        <source>Keys, contact and PIN</source>
        <translation>Toetsen, contact en pincode</translation>
    </message>
    <message>
        <source>{question} (different in {store})</source>
        <translation>{question} (anders in {store})</translation>
    </message>
</context>
<context>
    <name>CorrectionForm</name>
    <message>
        <source>Edit customer</source>
        <translation>Bewerk klant</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewaar</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Bedrijf</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefoon</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Straat</translation>
    </message>
    <message>
        <source>House number</source>
        <translation>Huisnummer</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Postcode</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Woonplaats</translation>
    </message>
    <message>
        <source>To the bin</source>
        <translation>Naar de prullenbak</translation>
    </message>
    <message>
        <source>Edit {name}</source>
        <translation>Bewerk {name}</translation>
    </message>
    <message>
        <source>{name} saved</source>
        <translation>{name} bewaard</translation>
    </message>
    <message>
        <source>Fill in a name, or a company</source>
        <translation>Vul een naam of een bedrijf in</translation>
    </message>
    <message>
        <source>This is no e-mail address</source>
        <translation>Dit is geen e-mailadres</translation>
    </message>
    <message>
        <source>This is no phone number</source>
        <translation>Dit is geen telefoonnummer</translation>
    </message>
</context>
<context>
    <name>CostsCard</name>
    <message>
        <source>What finding new customers cost</source>
        <translation>Wat nieuwe klanten vinden kostte</translation>
    </message>
    <message>
        <source>Adverts, flyers, marketplaces. KlantDesk divides it by your new customers.</source>
        <translation>Advertenties, folders, marktplaatsen. KlantDesk deelt het door je nieuwe klanten.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Toevoegen</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Maand</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Voor</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Bedrag</translation>
    </message>
    <message>
        <source>The whole shop</source>
        <translation>Alles samen</translation>
    </message>
    <message>
        <source>The store</source>
        <translation>De winkel</translation>
    </message>
    <message>
        <source>The webshop</source>
        <translation>De webshop</translation>
    </message>
    <message>
        <source>This is no amount; write it as 250 or 94,95</source>
        <translation>Dit is geen bedrag; schrijf het als 250 of 94,95</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Verwijderen</translation>
    </message>
</context>
<context>
    <name>CounterMenu</name>
    <message>
        <source>&amp;Customer</source>
        <translation>&amp;Klant</translation>
    </message>
    <message>
        <source>&amp;Purchase</source>
        <translation>&amp;Aankoop</translation>
    </message>
    <message>
        <source>&amp;Task</source>
        <translation>&amp;Taak</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) were in the bin for 30 days and are wiped</source>
        <translation>
            <numerusform>%Ln klant lag 30 dagen in de prullenbak en is gewist</numerusform>
            <numerusform>%Ln klanten lagen 30 dagen in de prullenbak en zijn gewist</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CurrencyField</name>
    <message>
        <source>Amounts are in</source>
        <translation>Bedragen zijn in</translation>
    </message>
    <message>
        <source>euros (€)</source>
        <translation>euro&apos;s (€)</translation>
    </message>
    <message>
        <source>pounds (£)</source>
        <translation>ponden (£)</translation>
    </message>
    <message>
        <source>dollars ($)</source>
        <translation>dollars ($)</translation>
    </message>
    <message>
        <source>Swiss francs (CHF)</source>
        <translation>Zwitserse franken (CHF)</translation>
    </message>
    <message>
        <source>This only changes the sign beside amounts: nothing is converted.</source>
        <translation>Alleen het teken bij bedragen verandert: er wordt niets omgerekend.</translation>
    </message>
    <message>
        <source>Your purchases came in as {name}; choose something else only where that was wrong. Of a next file, purchases in another currency stay out.</source>
        <translation>Je aankopen kwamen binnen als {name}; kies alleen iets anders als dat niet klopte. Van een volgend bestand blijven aankopen in een andere munt buiten.</translation>
    </message>
</context>
<context>
    <name>CustomerRows</name>
    <message>
        <source>Whether this customer gave an answer, and waits for yours</source>
        <translation>Of deze klant reageerde, en op jouw antwoord wacht</translation>
    </message>
    <message>
        <source>Waits for an answer</source>
        <translation>Wacht op antwoord</translation>
    </message>
    <message>
        <source>Gave an answer</source>
        <translation>Heeft gereageerd</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Customer group</source>
        <translation>Klantgroep</translation>
    </message>
    <message>
        <source>Last purchase</source>
        <translation>Laatste aankoop</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>Aankopen</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>Besteed</translation>
    </message>
    <message>
        <source>Buys via</source>
        <translation>Koopt via</translation>
    </message>
</context>
<context>
    <name>CustomerTable</name>
    <message>
        <source>Customers</source>
        <translation>Klanten</translation>
    </message>
</context>
<context>
    <name>CustomersPage</name>
    <message>
        <source>Customers</source>
        <translation>Klanten</translation>
    </message>
    <message>
        <source>Show customer</source>
        <translation>Toon klant</translation>
    </message>
    <message>
        <source>Who bought what?</source>
        <translation>Wie kocht wat?</translation>
    </message>
    <message>
        <source>Article, brand or category</source>
        <translation>Artikel, merk of categorie</translation>
    </message>
    <message>
        <source>Show these customers</source>
        <translation>Toon deze klanten</translation>
    </message>
    <message>
        <source>{way} copied</source>
        <translation>{way} gekopieerd</translation>
    </message>
    <message>
        <source>New in {month}</source>
        <translation>Nieuw in {month}</translation>
    </message>
    <message>
        <source>Won back in {month}</source>
        <translation>Teruggewonnen in {month}</translation>
    </message>
    <message>
        <source>Dropped out in {month}</source>
        <translation>Afgehaakt in {month}</translation>
    </message>
    <message>
        <source>Active at the end of {month}</source>
        <translation>Actief eind {month}</translation>
    </message>
    <message>
        <source>Your list</source>
        <translation>Jouw lijst</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of {all} customer(s)</source>
        <translation>
            <numerusform>%Ln van {all} klanten</numerusform>
            <numerusform>%Ln van {all} klanten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln klant</numerusform>
            <numerusform>%Ln klanten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) found</source>
        <translation>
            <numerusform>%Ln klant gevonden</numerusform>
            <numerusform>%Ln klanten gevonden</numerusform>
        </translation>
    </message>
    <message>
        <source>Excel (*.xlsx);;CSV (*.csv)</source>
        <translation>Excel (*.xlsx);;CSV (*.csv)</translation>
    </message>
    <message>
        <source>Save customers</source>
        <translation>Bewaar klanten</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>Bewaard als {file}</translation>
    </message>
</context>
<context>
    <name>DefinitionButton</name>
    <message>
        <source>What is this? {name}</source>
        <translation>Wat is dit? {name}</translation>
    </message>
    <message>
        <source>What is this figure?</source>
        <translation>Wat zegt dit cijfer?</translation>
    </message>
</context>
<context>
    <name>DoneStep</name>
    <message>
        <source>Nothing changed: everything in this file was in your shop already.</source>
        <translation>Er is niets veranderd: alles in dit bestand stond al in je winkel.</translation>
    </message>
    <message>
        <source>{people} imported.</source>
        <translation>{people} geïmporteerd.</translation>
    </message>
    <message>
        <source>{month} is in: {bought} and {fresh}.</source>
        <translation>{month} staat erin: {bought} en {fresh}.</translation>
    </message>
    <message>
        <source>Your import is in: {bought} and {fresh}.</source>
        <translation>Je import staat erin: {bought} en {fresh}.</translation>
    </message>
    <message>
        <source>{month} is in: {bought}.</source>
        <translation>{month} staat erin: {bought}.</translation>
    </message>
    <message>
        <source>Your import is in: {bought}.</source>
        <translation>Je import staat erin: {bought}.</translation>
    </message>
    <message>
        <source>Your figures now run up to and including {day}.</source>
        <translation>Je cijfers lopen nu tot en met {day}.</translation>
    </message>
</context>
<context>
    <name>Doubles</name>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Bedrijf</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefoon</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>Verjaardag</translation>
    </message>
</context>
<context>
    <name>DoublesPage</name>
    <message>
        <source>One person</source>
        <translation>Eén persoon</translation>
    </message>
    <message>
        <source>One family</source>
        <translation>Eén gezin</translation>
    </message>
    <message>
        <source>Nobody seems to be in it twice</source>
        <translation>Niemand lijkt er dubbel in te staan</translation>
    </message>
    <message>
        <source>Who surely is one person is joined at the import. Whoever may be, comes here.</source>
        <translation>Wie zeker één persoon is, wordt bij het importeren samengevoegd. Wie dat misschien is, komt hier te staan.</translation>
    </message>
    <message>
        <source>Possible doubles</source>
        <translation>Mogelijke dubbelen</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Klanten</translation>
    </message>
    <message>
        <source>Customers are being compared…</source>
        <translation>Klanten worden vergeleken…</translation>
    </message>
    <message>
        <source>Maybe one person</source>
        <translation>Misschien één persoon</translation>
    </message>
    <message>
        <source>More likely a family</source>
        <translation>Eerder een gezin</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pair(s) may be one person</source>
        <translation>
            <numerusform>%Ln paar is misschien één persoon</numerusform>
            <numerusform>%Ln paren zijn misschien één persoon</numerusform>
        </translation>
    </message>
    <message>
        <source>By keys: up and down for another pair, left and right for whose details hold, Enter for the same person, N for two.</source>
        <translation>Met toetsen: omhoog en omlaag voor een ander paar, links en rechts voor wiens gegevens gelden, Enter voor dezelfde persoon, N voor twee.</translation>
    </message>
    <message>
        <source>Joining moves nothing: purchases and notes stand together, and Undo parts them again.</source>
        <translation>Samenvoegen verplaatst niets: aankopen en notities staan bij elkaar, en met Ongedaan maken zijn het er weer twee.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pair(s) share(s) one e-mail address</source>
        <translation>
            <numerusform>%Ln paar deelt een e-mailadres</numerusform>
            <numerusform>%Ln paren delen een e-mailadres</numerusform>
        </translation>
    </message>
    <message>
        <source>With two first names, mostly a family. You need not go through them.</source>
        <translation>Met twee voornamen is het meestal een gezin. Je hoeft deze niet na te lopen.</translation>
    </message>
    <message>
        <source>{one} and {other} are one customer now</source>
        <translation>{one} en {other} zijn nu één klant</translation>
    </message>
    <message>
        <source>{one} and {other} stay two people</source>
        <translation>{one} en {other} blijven twee mensen</translation>
    </message>
</context>
<context>
    <name>DropCard</name>
    <message>
        <source>Choose a file</source>
        <translation>Kies een bestand</translation>
    </message>
    <message>
        <source>Drop your Excel file here</source>
        <translation>Sleep je Excel-bestand hierheen</translation>
    </message>
    <message>
        <source>A csv will do as well. We find out which column is what.</source>
        <translation>Het mag ook een csv zijn. Wij zoeken uit welke kolom wat is.</translation>
    </message>
    <message>
        <source>Exports ({kinds})</source>
        <translation>Exports ({kinds})</translation>
    </message>
</context>
<context>
    <name>DropTarget</name>
    <message>
        <source>Let go to import</source>
        <translation>Laat los om te importeren</translation>
    </message>
    <message>
        <source>This kind of file cannot be imported</source>
        <translation>Dit soort bestand kan niet geïmporteerd worden</translation>
    </message>
    <message>
        <source>These can: {kinds}</source>
        <translation>Wel: {kinds}</translation>
    </message>
</context>
<context>
    <name>ErrorDialog</name>
    <message>
        <source>Report</source>
        <translation>Verslag</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Kopieer verslag</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Ga verder</translation>
    </message>
    <message>
        <source>Something went wrong in KlantDesk</source>
        <translation>Er ging iets mis in KlantDesk</translation>
    </message>
    <message>
        <source>This is a fault of the program, not of yours. Your data is as it was and you can go on. The report below names no customers; you can copy it and send it to the makers.</source>
        <translation>Dit is een fout van het programma, niet van jou. Je gegevens zijn zoals ze waren en je kunt verder. In het verslag hieronder staan geen klanten; je kunt het kopiëren en naar de makers sturen.</translation>
    </message>
</context>
<context>
    <name>ExampleNote</name>
    <message>
        <source>Try it</source>
        <translation>Probeer het</translation>
    </message>
    <message>
        <source>To my own shop</source>
        <translation>Naar mijn eigen winkel</translation>
    </message>
    <message>
        <source>You are looking at an example shop</source>
        <translation>Je kijkt naar een voorbeeldwinkel</translation>
    </message>
    <message>
        <source>An export of the next month lies ready. Import it and see what changes.</source>
        <translation>Er ligt een export klaar van de maand erna. Importeer die en kijk wat er verandert.</translation>
    </message>
    <message>
        <source>Try what you like: your own shop knows nothing of it.</source>
        <translation>Probeer gerust wat je wilt: je eigen winkel merkt er niets van.</translation>
    </message>
</context>
<context>
    <name>Fact</name>
    <message>
        <source>Copy</source>
        <translation>Kopieer</translation>
    </message>
</context>
<context>
    <name>FeedbackPage</name>
    <message>
        <source>Start shop question</source>
        <translation>Winkelvraag starten</translation>
    </message>
    <message>
        <source>Enter an answer</source>
        <translation>Antwoord invoeren</translation>
    </message>
    <message>
        <source>Save as Excel</source>
        <translation>Bewaar als Excel</translation>
    </message>
    <message>
        <source>Change the questions</source>
        <translation>Vragen aanpassen</translation>
    </message>
    <message>
        <source>Here you will see why people leave without buying</source>
        <translation>Hier zie je straks waarom mensen weggaan zonder iets te kopen</translation>
    </message>
    <message>
        <source>Put the shop question by the door on a tablet or second screen: three taps, no name. After 30 answers you see what they missed and what that costs you.</source>
        <translation>Zet de winkelvraag bij de deur op een tablet of tweede scherm: drie tikken, zonder naam. Na 30 antwoorden zie je wat ze misten en wat dat je kost.</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>Feedback</translation>
    </message>
    <message>
        <source>Waiting for an answer ({count})</source>
        <translation>Wacht op antwoord ({count})</translation>
    </message>
    <message>
        <source>Updating…</source>
        <translation>Bijwerken…</translation>
    </message>
    <message>
        <source>{name}: {reached}, copied</source>
        <translation>{name}: {reached}, gekopieerd</translation>
    </message>
    <message>
        <source>{name} was answered</source>
        <translation>{name} is geholpen</translation>
    </message>
    <message>
        <source>feedback</source>
        <translation>feedback</translation>
    </message>
    <message>
        <source>Save visitors and buyers</source>
        <translation>Bezoekers en kopers bewaren</translation>
    </message>
    <message>
        <source>visitors</source>
        <translation>bezoekers</translation>
    </message>
    <message>
        <source>Excel (*.xlsx);;CSV (*.csv)</source>
        <translation>Excel (*.xlsx);;CSV (*.csv)</translation>
    </message>
    <message>
        <source>Save answers</source>
        <translation>Antwoorden bewaren</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>Bewaard als {file}</translation>
    </message>
</context>
<context>
    <name>FeedbackWords</name>
    <message>
        <source>Nobody answered in this period.</source>
        <translation>In deze periode gaf niemand antwoord.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more answer(s), and you see why people buy nothing.</source>
        <translation>
            <numerusform>Nog %Ln antwoord en je ziet waarom mensen niets kopen.</numerusform>
            <numerusform>Nog %Ln antwoorden en je ziet waarom mensen niets kopen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your recommendation score is {score} ({period}).</source>
        <translation>Je aanbevelingscijfer is {score} ({period}).</translation>
    </message>
    <message>
        <source>Who buys nothing most often misses {topic}: {n} of the {total}.</source>
        <translation>Wie niets koopt, mist het vaakst {topic}: {n} van de {total}.</translation>
    </message>
    <message>
        <source>Who buys nothing most often names {topic}: {n} of the {total}.</source>
        <translation>Wie niets koopt, noemt het vaakst {topic}: {n} van de {total}.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln time(s)</source>
        <translation>
            <numerusform>%Ln keer</numerusform>
            <numerusform>%Ln keer</numerusform>
        </translation>
    </message>
    <message>
        <source>the right size</source>
        <translation>de juiste maat</translation>
    </message>
    <message>
        <source>the right colour or article</source>
        <translation>de juiste kleur of het artikel</translation>
    </message>
    <message>
        <source>that it cannot be found</source>
        <translation>dat het niet te vinden is</translation>
    </message>
    <message>
        <source>that it does not fit or suit</source>
        <translation>dat het niet past of staat</translation>
    </message>
    <message>
        <source>the price</source>
        <translation>de prijs</translation>
    </message>
    <message>
        <source>that it is cheaper elsewhere</source>
        <translation>dat het elders goedkoper is</translation>
    </message>
    <message>
        <source>the quality</source>
        <translation>de kwaliteit</translation>
    </message>
    <message>
        <source>the right help</source>
        <translation>de juiste hulp</translation>
    </message>
    <message>
        <source>the waiting</source>
        <translation>het wachten</translation>
    </message>
    <message>
        <source>time to think</source>
        <translation>dat er nog over nagedacht wordt</translation>
    </message>
    <message>
        <source>clear prices or information</source>
        <translation>een duidelijke prijs of uitleg</translation>
    </message>
    <message>
        <source>the atmosphere</source>
        <translation>de sfeer of drukte</translation>
    </message>
    <message>
        <source>parking or getting there</source>
        <translation>parkeren of bereikbaarheid</translation>
    </message>
    <message>
        <source>the opening hours</source>
        <translation>de openingstijden</translation>
    </message>
    <message>
        <source>That is as high as in {period}.</source>
        <translation>Dat is even hoog als in {period}.</translation>
    </message>
    <message numerus="yes">
        <source>That is %Ln higher</source>
        <translation>
            <numerusform>Dat is %Ln hoger</numerusform>
            <numerusform>Dat is %Ln hoger</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>That is %Ln lower</source>
        <translation>
            <numerusform>Dat is %Ln lager</numerusform>
            <numerusform>Dat is %Ln lager</numerusform>
        </translation>
    </message>
    <message>
        <source>{more} than in {period}</source>
        <translation>{more} dan in {period}</translation>
    </message>
    <message>
        <source>but that can still be chance</source>
        <translation>maar dat kan nog toeval zijn</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} t/m {last}</translation>
    </message>
    <message>
        <source>{have}; {more} for a figure.</source>
        <translation>{have}; {more} voor een cijfer.</translation>
    </message>
    <message>
        <source>{have} on recommending; {more} for a score.</source>
        <translation>{have} over aanraden; {more} voor een cijfer.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s)</source>
        <translation>
            <numerusform>%Ln antwoord</numerusform>
            <numerusform>%Ln antwoorden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>nog %Ln nodig</numerusform>
            <numerusform>nog %Ln nodig</numerusform>
        </translation>
    </message>
    <message>
        <source>{have}; {more} for a percentage.</source>
        <translation>{have}; {more} voor een percentage.</translation>
    </message>
    <message>
        <source>last 30 days</source>
        <translation>laatste 30 dagen</translation>
    </message>
    <message>
        <source>last 90 days</source>
        <translation>laatste 90 dagen</translation>
    </message>
    <message>
        <source>last 12 months</source>
        <translation>laatste 12 maanden</translation>
    </message>
    <message>
        <source>all days</source>
        <translation>alle dagen</translation>
    </message>
    <message>
        <source>between {low} and {high}</source>
        <translation>tussen {low} en {high}</translation>
    </message>
    <message>
        <source>{base}; the band shows how sure that is</source>
        <translation>{base}; de band toont de onzekerheid</translation>
    </message>
    <message>
        <source>{share} gladly</source>
        <translation>{share} graag</translation>
    </message>
    <message>
        <source>{share} perhaps</source>
        <translation>{share} misschien</translation>
    </message>
    <message>
        <source>{share} rather not</source>
        <translation>{share} liever niet</translation>
    </message>
    <message numerus="yes">
        <source>%Ln open answer(s)</source>
        <translation>
            <numerusform>%Ln open antwoord</numerusform>
            <numerusform>%Ln open antwoorden</numerusform>
        </translation>
    </message>
    <message>
        <source>In {share} no topic was heard</source>
        <translation>In {share} is geen onderwerp gehoord</translation>
    </message>
    <message>
        <source>good: at most 10%</source>
        <translation>goed: hooguit 10%</translation>
    </message>
    <message>
        <source>more than 10%: read them</source>
        <translation>meer dan 10%: lees ze na</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message numerus="yes">
        <source>purchase(s)</source>
        <translation>
            <numerusform>aankoop</numerusform>
            <numerusform>aankopen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>day(s) ago</source>
        <translation>
            <numerusform>dag geleden</numerusform>
            <numerusform>dagen geleden</numerusform>
        </translation>
    </message>
    <message>
        <source>Counted from {day}, the last day in your figures</source>
        <translation>Gerekend vanaf {day}, de laatste dag in je cijfers</translation>
    </message>
    <message numerus="yes">
        <source>in %n year(s)</source>
        <translation>
            <numerusform>in %n jaar</numerusform>
            <numerusform>in %n jaar</numerusform>
        </translation>
    </message>
    <message>
        <source>spent</source>
        <translation>besteed</translation>
    </message>
</context>
<context>
    <name>FileCard</name>
    <message>
        <source>Your shop</source>
        <translation>Je winkel</translation>
    </message>
    <message>
        <source>Open the bin</source>
        <translation>Open de prullenbak</translation>
    </message>
    <message>
        <source>Change the questions of the shop question</source>
        <translation>Vragen van de winkelvraag wijzigen</translation>
    </message>
    <message>
        <source>Make a back-up now</source>
        <translation>Maak nu een back-up</translation>
    </message>
    <message>
        <source>Help (F1)</source>
        <translation>Hulp (F1)</translation>
    </message>
    <message numerus="yes">
        <source>Open the bin (%Ln)</source>
        <translation>
            <numerusform>Open de prullenbak (%Ln)</numerusform>
            <numerusform>Open de prullenbak (%Ln)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileStep</name>
    <message>
        <source>Which file do you want to import?</source>
        <translation>Welk bestand wil je importeren?</translation>
    </message>
    <message>
        <source>The orders of your webshop or the receipts of your till, as an Excel or csv file.</source>
        <translation>De bestellingen uit je webshop of de bonnen uit je kassa, als Excel- of csv-bestand.</translation>
    </message>
    <message>
        <source>Make an example file</source>
        <translation>Voorbeeldbestand maken</translation>
    </message>
    <message>
        <source>{file} cannot be imported like this</source>
        <translation>{file} kan zo niet geïmporteerd worden</translation>
    </message>
</context>
<context>
    <name>FilterChooser</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Show the answers of one shop, person, customer group or survey (Ctrl F)</source>
        <translation>Toon de antwoorden van één winkel, medewerker, klantgroep of vraag (Ctrl F)</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periode</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Winkel</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Medewerker</translation>
    </message>
    <message>
        <source>Survey</source>
        <translation>Vraag</translation>
    </message>
    <message>
        <source>Customer group</source>
        <translation>Klantgroep</translation>
    </message>
</context>
<context>
    <name>FilterMenu</name>
    <message>
        <source>Bought an article…</source>
        <translation>Kocht een artikel…</translation>
    </message>
    <message>
        <source>Possible doubles…</source>
        <translation>Mogelijke dubbelen…</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>Prullenbak</translation>
    </message>
    <message>
        <source>My lists</source>
        <translation>Mijn lijsten</translation>
    </message>
    <message>
        <source>Forget a list</source>
        <translation>Vergeet een lijst</translation>
    </message>
    <message>
        <source>Save this list…</source>
        <translation>Bewaar deze lijst…</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Sorteer op</translation>
    </message>
    <message>
        <source>The other way round</source>
        <translation>Andersom</translation>
    </message>
</context>
<context>
    <name>FolderWatch</name>
    <message numerus="yes">
        <source>{file} came in by itself: %Ln purchase(s)</source>
        <translation>
            <numerusform>{file} kwam vanzelf binnen: %Ln aankoop</numerusform>
            <numerusform>{file} kwam vanzelf binnen: %Ln aankopen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
</context>
<context>
    <name>FourFigures</name>
    <message>
        <source>Purchases</source>
        <translation>Aankopen</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>Besteed</translation>
    </message>
    <message>
        <source>Last purchase</source>
        <translation>Laatste aankoop</translation>
    </message>
    <message>
        <source>Last score</source>
        <translation>Laatste cijfer</translation>
    </message>
    <message>
        <source>Spent since {month}</source>
        <translation>Besteed sinds {month}</translation>
    </message>
    <message>
        <source>{money} a time on average</source>
        <translation>gemiddeld {money} per keer</translation>
    </message>
    <message>
        <source>Your figures run to {day}</source>
        <translation>Je cijfers lopen tot {day}</translation>
    </message>
    <message>
        <source>Counted from {day}, the last day in your figures</source>
        <translation>Geteld vanaf {day}, de laatste dag in je cijfers</translation>
    </message>
    <message>
        <source>today</source>
        <translation>vandaag</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) ago</source>
        <translation>
            <numerusform>%Ln dag geleden</numerusform>
            <numerusform>%Ln dagen geleden</numerusform>
        </translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>nog niet gevraagd</translation>
    </message>
    <message>
        <source>higher than in {month}</source>
        <translation>hoger dan in {month}</translation>
    </message>
    <message>
        <source>lower than in {month}</source>
        <translation>lager dan in {month}</translation>
    </message>
    <message>
        <source>as in {month}</source>
        <translation>net als in {month}</translation>
    </message>
</context>
<context>
    <name>GeneralForm</name>
    <message>
        <source>Show keys to type with on the screen</source>
        <translation>Toon toetsen om mee te typen op het scherm</translation>
    </message>
    <message>
        <source>Product groups to tap, with commas between</source>
        <translation>Productgroepen om op te tikken, met komma’s ertussen</translation>
    </message>
    <message>
        <source>What a visitor agrees to with contact details</source>
        <translation>Waar een bezoeker ja op zegt bij contactgegevens</translation>
    </message>
    <message>
        <source>Thanks</source>
        <translation>Bedankje</translation>
    </message>
    <message>
        <source>Set PIN</source>
        <translation>Pincode instellen</translation>
    </message>
    <message>
        <source>Without PIN</source>
        <translation>Zonder pincode</translation>
    </message>
    <message>
        <source>PIN to leave the survey</source>
        <translation>Pincode om de winkelvraag te verlaten</translation>
    </message>
    <message>
        <source>4 to 12 digits. With a PIN nobody but your staff can leave the survey.</source>
        <translation>4 tot 12 cijfers. Met een pincode kan alleen een medewerker de winkelvraag verlaten.</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>Nieuwe pincode</translation>
    </message>
    <message>
        <source>A PIN is 4 to 12 digits.</source>
        <translation>Een pincode heeft 4 tot 12 cijfers.</translation>
    </message>
</context>
<context>
    <name>GoalForm</name>
    <message>
        <source>Goal for {name}</source>
        <translation>Doel voor {name}</translation>
    </message>
    <message>
        <source>Set goal</source>
        <translation>Doel stellen</translation>
    </message>
    <message>
        <source>Where should it be?</source>
        <translation>Waar wil je naartoe?</translation>
    </message>
    <message>
        <source>Where should it be each month?</source>
        <translation>Waar wil je per maand naartoe?</translation>
    </message>
    <message>
        <source>End of this year</source>
        <translation>Eind dit jaar</translation>
    </message>
    <message>
        <source>Next year</source>
        <translation>Volgend jaar</translation>
    </message>
    <message>
        <source>By when?</source>
        <translation>Wanneer?</translation>
    </message>
    <message>
        <source>No goal any more</source>
        <translation>Geen doel meer</translation>
    </message>
    <message>
        <source>{name} has no goal any more</source>
        <translation>{name} heeft geen doel meer</translation>
    </message>
    <message>
        <source>Goal set for {name}</source>
        <translation>Doel gesteld voor {name}</translation>
    </message>
    <message>
        <source>This day has passed; choose one to come</source>
        <translation>Deze dag is voorbij; kies een dag die nog komt</translation>
    </message>
    <message>
        <source>Fill in a number</source>
        <translation>Vul een getal in</translation>
    </message>
    <message>
        <source>That is beyond any shop: {most} at most</source>
        <translation>Dat haalt geen winkel: hooguit {most}</translation>
    </message>
    <message>
        <source>This is no goal; write it as {example}</source>
        <translation>Dit is geen doel; schrijf het als {example}</translation>
    </message>
</context>
<context>
    <name>GoalRow</name>
    <message>
        <source>Set a goal</source>
        <translation>Stel een doel</translation>
    </message>
    <message>
        <source>Change the goal</source>
        <translation>Doel wijzigen</translation>
    </message>
    <message>
        <source>Set a goal for {name}</source>
        <translation>Stel een doel voor {name}</translation>
    </message>
    <message>
        <source>Change the goal for {name}</source>
        <translation>Doel voor {name} wijzigen</translation>
    </message>
</context>
<context>
    <name>GridCard</name>
    <message>
        <source>Customers</source>
        <translation>Klanten</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>Omzet</translation>
    </message>
    <message>
        <source>How often and how long ago</source>
        <translation>Hoe vaak en hoe kort geleden</translation>
    </message>
    <message>
        <source>The stronger the colour, the more revenue in three years</source>
        <translation>Hoe feller de kleur, hoe meer omzet in drie jaar</translation>
    </message>
    <message>
        <source>The stronger the colour, the more customers</source>
        <translation>Hoe feller de kleur, hoe meer klanten</translation>
    </message>
</context>
<context>
    <name>GroupWords</name>
    <message numerus="yes">
        <source>Your {loyal} are {part} of your customers and bring in {share} of your revenue.</source>
        <translation>
            <numerusform>Je {loyal} is {part} van je bestand en goed voor {share} van je omzet.</numerusform>
            <numerusform>Je {loyal} zijn {part} van je bestand en goed voor {share} van je omzet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln loyal customer(s)</source>
        <translation>
            <numerusform>%Ln vaste klant</numerusform>
            <numerusform>%Ln vaste klanten</numerusform>
        </translation>
    </message>
    <message>
        <source>You have no loyal customers yet: those buy often, and not long ago.</source>
        <translation>Je hebt nog geen vaste klanten: die kopen vaak, en niet lang geleden.</translation>
    </message>
    <message>
        <source>{slipping}: {worth} of your revenue hangs on them.</source>
        <translation>{slipping}: daar hangt {worth} van je omzet aan.</translation>
    </message>
    <message>
        <source>As of {day}, the last day in your figures.</source>
        <translation>Stand op {day}, de laatste dag in je cijfers.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln good customer(s) about to drift away</source>
        <translation>
            <numerusform>%Ln goede klant dreigt af te haken</numerusform>
            <numerusform>%Ln goede klanten dreigen af te haken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) quiet for a while</source>
        <translation>
            <numerusform>%Ln klant is even stil</numerusform>
            <numerusform>%Ln klanten zijn even stil</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln good customer(s) to win back</source>
        <translation>
            <numerusform>%Ln goede klant is terug te winnen</numerusform>
            <numerusform>%Ln goede klanten zijn terug te winnen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln klant</numerusform>
            <numerusform>%Ln klanten</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} who may not be grouped.</source>
        <translation>{count} die je niet mag indelen.</translation>
    </message>
    <message>
        <source>{count}, bought last {when}.</source>
        <translation>{count}, laatste aankoop {when}.</translation>
    </message>
    <message>
        <source>{count}, bought {often}, the last time {when}.</source>
        <translation>{count}, {often} gekocht, laatste keer {when}.</translation>
    </message>
    <message numerus="yes">
        <source>{group}: %Ln customer(s), bought {often}, the last time {when}</source>
        <translation>
            <numerusform>{group}: %Ln klant, {often} gekocht, laatste keer {when}</numerusform>
            <numerusform>{group}: %Ln klanten, {often} gekocht, laatste keer {when}</numerusform>
        </translation>
    </message>
    <message>
        <source>{low} or more</source>
        <translation>{low} of meer</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n keer</numerusform>
            <numerusform>%n keer</numerusform>
        </translation>
    </message>
    <message>
        <source>less than {time}</source>
        <translation>minder dan {time}</translation>
    </message>
    <message>
        <source>longer than {time}</source>
        <translation>langer dan {time}</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) or more</source>
        <translation>
            <numerusform>%n keer of vaker</numerusform>
            <numerusform>%n keer of vaker</numerusform>
        </translation>
    </message>
    <message>
        <source>{low} – {high} times</source>
        <translation>{low} – {high} keer</translation>
    </message>
    <message>
        <source>less than {time} ago</source>
        <translation>minder dan {time} geleden</translation>
    </message>
    <message>
        <source>longer than {time} ago</source>
        <translation>langer dan {time} geleden</translation>
    </message>
    <message>
        <source>{between} ago</source>
        <translation>{between} geleden</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n dag</numerusform>
            <numerusform>%n dagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n jaar</numerusform>
            <numerusform>%n jaar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n maand</numerusform>
            <numerusform>%n maanden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GroupsModel</name>
    <message>
        <source>Customer group</source>
        <translation>Klantgroep</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Klanten</translation>
    </message>
    <message>
        <source>Share of revenue</source>
        <translation>Aandeel omzet</translation>
    </message>
    <message>
        <source>Since last year</source>
        <translation>Sinds vorig jaar</translation>
    </message>
</context>
<context>
    <name>GroupsPage</name>
    <message>
        <source>What does contact lead to?</source>
        <translation>Wat levert contact op?</translation>
    </message>
    <message>
        <source>Your customer groups will appear here</source>
        <translation>Hier komen je klantgroepen</translation>
    </message>
    <message>
        <source>After your first import you see who is loyal, who is new and who slips away.</source>
        <translation>Na je eerste import zie je wie vaste klant is, wie nieuw is en wie wegglipt.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importeer</translation>
    </message>
    <message>
        <source>Your sales name no customer yet: that is why there are no groups.</source>
        <translation>Bij je aankopen staat nog geen klant: daarom zijn er nog geen groepen.</translation>
    </message>
    <message>
        <source>Import an export that has a customer number, a name or an e-mail in each row.</source>
        <translation>Importeer een export met in elke rij een klantnummer, naam of e-mailadres.</translation>
    </message>
    <message>
        <source>Customer groups</source>
        <translation>Klantgroepen</translation>
    </message>
    <message>
        <source>Excel (*.xlsx);;CSV (*.csv)</source>
        <translation>Excel (*.xlsx);;CSV (*.csv)</translation>
    </message>
    <message>
        <source>Save customers</source>
        <translation>Bewaar klanten</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>Bewaard als {file}</translation>
    </message>
</context>
<context>
    <name>GroupsTable</name>
    <message>
        <source>Customer groups</source>
        <translation>Klantgroepen</translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message>
        <source>No purchase yet</source>
        <translation>Nog geen aankoop</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bewerken</translation>
    </message>
    <message>
        <source>Add purchase</source>
        <translation>Aankoop toevoegen</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Meer</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Terugzetten</translation>
    </message>
    <message>
        <source>Add a task</source>
        <translation>Taak toevoegen</translation>
    </message>
    <message>
        <source>Show changes</source>
        <translation>Wijzigingen bekijken</translation>
    </message>
    <message>
        <source>Move to the bin</source>
        <translation>Naar de prullenbak</translation>
    </message>
</context>
<context>
    <name>Heard</name>
    <message>
        <source>What is it about?</source>
        <translation>Waar gaat het over?</translation>
    </message>
    <message>
        <source>Enter in the list does the same</source>
        <translation>Enter in de lijst doet hetzelfde</translation>
    </message>
    <message>
        <source>Choose an answer to read it in full.</source>
        <translation>Kies een antwoord om het helemaal te lezen.</translation>
    </message>
    <message>
        <source>Visitor</source>
        <translation>Bezoeker</translation>
    </message>
    <message>
        <source>Open the customer card</source>
        <translation>Open de klantkaart</translation>
    </message>
    <message>
        <source>Looked for: {words}</source>
        <translation>Zocht: {words}</translation>
    </message>
    <message>
        <source>Would have helped: {words}</source>
        <translation>Had geholpen: {words}</translation>
    </message>
    <message>
        <source>recommends {n} of 10</source>
        <translation>beveelt aan: {n} van 10</translation>
    </message>
    <message>
        <source>satisfied {n} of 5</source>
        <translation>tevreden: {n} van 5</translation>
    </message>
    <message>
        <source>easy {n} of 7</source>
        <translation>makkelijk: {n} van 7</translation>
    </message>
    <message>
        <source>That is right</source>
        <translation>Klopt</translation>
    </message>
    <message>
        <source>Save this</source>
        <translation>Bewaar dit</translation>
    </message>
    <message>
        <source>A suggestion from the words. Enter confirms it.</source>
        <translation>Een voorstel op grond van de woorden. Enter bevestigt het.</translation>
    </message>
    <message>
        <source>You said so.</source>
        <translation>Dit heb je zelf gezegd.</translation>
    </message>
</context>
<context>
    <name>HeatGrid</name>
    <message>
        <source>Customers by how often and how long ago</source>
        <translation>Klanten naar hoe vaak en hoe kort geleden</translation>
    </message>
    <message>
        <source>{amount} k</source>
        <translation>{amount}&#xa0;k</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>How KlantDesk works</source>
        <translation>Zo werkt KlantDesk</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hulp</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Nothing was changed by hand.</source>
        <translation>Er is niets met de hand veranderd.</translation>
    </message>
    <message>
        <source>{channel}: may be answered</source>
        <translation>{channel}: mag een antwoord krijgen</translation>
    </message>
    <message>
        <source>{channel}: no answer</source>
        <translation>{channel}: wil geen antwoord</translation>
    </message>
    <message>
        <source>{channel}: yes to news</source>
        <translation>{channel}: ja tegen nieuws</translation>
    </message>
    <message>
        <source>{channel}: no to news</source>
        <translation>{channel}: nee tegen nieuws</translation>
    </message>
    <message>
        <source>At the counter</source>
        <translation>Aan de balie</translation>
    </message>
    <message>
        <source>Nobody asked yet.</source>
        <translation>Er is nog niets gevraagd.</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>teruggedraaid</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Terugdraaien</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>Import</source>
        <translation>Importeren</translation>
    </message>
    <message>
        <source>Go on with {file}</source>
        <translation>Verder met {file}</translation>
    </message>
    <message numerus="yes">
        <source>Check %Ln row(s)</source>
        <translation>
            <numerusform>Controleer %Ln rij</numerusform>
            <numerusform>Controleer %Ln rijen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has been changed yet</source>
        <translation>Er is nog niets veranderd</translation>
    </message>
    <message>
        <source>One choice comes first</source>
        <translation>Maak eerst deze keuze</translation>
    </message>
    <message>
        <source>First say which column holds {fields}</source>
        <translation>Zeg eerst in welke kolom {fields} staat</translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>en nog %Ln</numerusform>
            <numerusform>en nog %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Stayed because something was written down of them by hand: {names}.</source>
        <translation>Bleef staan omdat er met de hand iets bij is geschreven: {names}.</translation>
    </message>
    <message>
        <source>Yes, they count once</source>
        <translation>Ja, tel ze één keer</translation>
    </message>
    <message>
        <source>No, it is another shop</source>
        <translation>Nee, een andere winkel</translation>
    </message>
    <message>
        <source>Only if the customer ticked this.</source>
        <translation>Alleen als de klant dit zelf heeft aangevinkt.</translation>
    </message>
    <message>
        <source>Your figures then count them all the same way.</source>
        <translation>Dan tellen al je cijfers op dezelfde manier.</translation>
    </message>
    <message>
        <source>A shop counts in one currency.</source>
        <translation>Een winkel telt in één munt.</translation>
    </message>
    <message>
        <source>Choose the same as before, or type the name of the other one.</source>
        <translation>Kies dezelfde als eerst, of typ de naam van de andere.</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Kies zelf</translation>
    </message>
    <message>
        <source>Choose or type a name</source>
        <translation>Kies of typ een naam</translation>
    </message>
    <message>
        <source>The same as before</source>
        <translation>Dezelfde als eerst</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Niet overnemen</translation>
    </message>
    <message>
        <source>permission?</source>
        <translation>toestemming?</translation>
    </message>
    <message>
        <source>see below</source>
        <translation>zie hieronder</translation>
    </message>
    <message>
        <source>is this right?</source>
        <translation>klopt dit?</translation>
    </message>
    <message>
        <source>recognised</source>
        <translation>herkend</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>niet overgenomen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln do(es) not exist</source>
        <translation>
            <numerusform>%Ln bestaat niet</numerusform>
            <numerusform>%Ln bestaan niet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln is/are empty</source>
        <translation>
            <numerusform>%Ln is leeg</numerusform>
            <numerusform>%Ln zijn leeg</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln wrong</source>
        <translation>
            <numerusform>%Ln klopt niet</numerusform>
            <numerusform>%Ln kloppen niet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) will stay out: {reason}.</source>
        <translation>
            <numerusform>%Ln rij wordt afgekeurd: {reason}.</numerusform>
            <numerusform>%Ln rijen worden afgekeurd: {reason}.</numerusform>
        </translation>
    </message>
    <message>
        <source>For example {value}.</source>
        <translation>Bijvoorbeeld {value}.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more choice(s)</source>
        <translation>
            <numerusform>Nog %Ln keuze</numerusform>
            <numerusform>Nog %Ln keuzes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) to know</source>
        <translation>
            <numerusform>%Ln ding om te weten</numerusform>
            <numerusform>%Ln dingen om te weten</numerusform>
        </translation>
    </message>
    <message>
        <source>{choices}, and {remarks}</source>
        <translation>{choices}, en {remarks}</translation>
    </message>
    <message>
        <source>Your choices</source>
        <translation>Jouw keuzes</translation>
    </message>
    <message>
        <source>{one} and {other}</source>
        <translation>{one} en {other}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) is/are still not right</source>
        <translation>
            <numerusform>%Ln rij klopt nog niet</numerusform>
            <numerusform>%Ln rijen kloppen nog niet</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing changed.</source>
        <translation>Er is niets veranderd.</translation>
    </message>
    <message>
        <source>It is an import of its own, which you can undo in the list of imports.</source>
        <translation>Het is een eigen import, die je in de lijst met imports ongedaan kunt maken.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln other(s) is/are still not right.</source>
        <translation>
            <numerusform>%Ln andere klopt nog niet.</numerusform>
            <numerusform>%Ln andere kloppen nog niet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) came in after all</source>
        <translation>
            <numerusform>%Ln rij is alsnog opgenomen</numerusform>
            <numerusform>%Ln rijen zijn alsnog opgenomen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln purchase(s)</source>
        <translation>
            <numerusform>%Ln aankoop</numerusform>
            <numerusform>%Ln aankopen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln visitor count(s)</source>
        <translation>
            <numerusform>%Ln bezoekersaantal</numerusform>
            <numerusform>%Ln bezoekersaantallen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s)</source>
        <translation>
            <numerusform>%Ln contactmoment</numerusform>
            <numerusform>%Ln contactmomenten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s)</source>
        <translation>
            <numerusform>%Ln antwoord</numerusform>
            <numerusform>%Ln antwoorden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln permission(s) or unsubscription(s)</source>
        <translation>
            <numerusform>%Ln toestemming of afmelding</numerusform>
            <numerusform>%Ln toestemmingen en afmeldingen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln klant</numerusform>
            <numerusform>%Ln klanten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new customer(s)</source>
        <translation>
            <numerusform>%Ln nieuwe klant</numerusform>
            <numerusform>%Ln nieuwe klanten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the new customers bought nothing yet: a return or cancelled order.</source>
        <translation>
            <numerusform>%Ln van de nieuwe klanten kocht nog niets: een retour of geannuleerde bestelling.</numerusform>
            <numerusform>%Ln van de nieuwe klanten kochten nog niets: een retour of geannuleerde bestelling.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your figures count a customer as new from the first purchase on.</source>
        <translation>In je cijfers telt een klant als nieuw vanaf de eerste aankoop.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln purchase(s) changed</source>
        <translation>
            <numerusform>%Ln aankoop bijgewerkt</numerusform>
            <numerusform>%Ln aankopen bijgewerkt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) changed</source>
        <translation>
            <numerusform>%Ln klant bijgewerkt</numerusform>
            <numerusform>%Ln klanten bijgewerkt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <translation>
            <numerusform>%Ln bijgewerkt</numerusform>
            <numerusform>%Ln bijgewerkt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message numerus="yes">
        <source>Give %Ln customer(s) a label</source>
        <translation>
            <numerusform>%Ln klant een label geven</numerusform>
            <numerusform>%Ln klanten een label geven</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Label “{name}” given to %Ln customer(s)</source>
        <translation>
            <numerusform>Label ‘{name}’ gegeven aan %Ln klant</numerusform>
            <numerusform>Label ‘{name}’ gegeven aan %Ln klanten</numerusform>
        </translation>
    </message>
    <message>
        <source>Label “{name}” taken off</source>
        <translation>Label ‘{name}’ weggehaald</translation>
    </message>
    <message>
        <source>What should the label “{name}” be called?</source>
        <translation>Hoe moet het label ‘{name}’ heten?</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>Nieuwe naam</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Hernoemen</translation>
    </message>
    <message>
        <source>The label “{name}” is now called “{to}”</source>
        <translation>Het label ‘{name}’ heet nu ‘{to}’</translation>
    </message>
    <message>
        <source>Label “{name}” deleted</source>
        <translation>Label ‘{name}’ verwijderd</translation>
    </message>
    <message>
        <source>Under which name do you keep this list?</source>
        <translation>Onder welke naam bewaar je deze lijst?</translation>
    </message>
    <message>
        <source>The conditions are kept, not the people: the list is up to date whenever you open it.</source>
        <translation>De voorwaarden worden bewaard, niet de mensen: de lijst is bij wanneer je hem opent.</translation>
    </message>
    <message>
        <source>For instance: regulars I may e-mail</source>
        <translation>Bijvoorbeeld: vaste klanten om te mailen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>Kept under “{name}”</source>
        <translation>Bewaard als ‘{name}’</translation>
    </message>
    <message>
        <source>The list “{name}” is gone</source>
        <translation>De lijst ‘{name}’ is weg</translation>
    </message>
    <message>
        <source>That was so already</source>
        <translation>Dat was al zo</translation>
    </message>
</context>
<context>
    <name>KindChoice</name>
    <message>
        <source>Where does {file} come from?</source>
        <translation>Waar komt {file} vandaan?</translation>
    </message>
    <message>
        <source>It fits more than one kind of export. Nothing has been changed yet.</source>
        <translation>Het past bij meer dan één soort export. Kies welke het is; er is nog niets veranderd.</translation>
    </message>
</context>
<context>
    <name>Knowing</name>
    <message>
        <source>Kept what you want to know of customers</source>
        <translation>Bewaard wat je van klanten wilt weten</translation>
    </message>
    <message>
        <source>Kept what you know of {name}</source>
        <translation>Bewaard wat je van {name} weet</translation>
    </message>
    <message>
        <source>Yes to news by {channel}</source>
        <translation>Toestemming voor {channel} bewaard</translation>
    </message>
    <message>
        <source>No to news by {channel}</source>
        <translation>Toestemming voor {channel} ingetrokken</translation>
    </message>
    <message>
        <source>What was said about permissions</source>
        <translation>Wat er over toestemming is gezegd</translation>
    </message>
</context>
<context>
    <name>KnownCard</name>
    <message>
        <source>Add to it</source>
        <translation>Aanvullen</translation>
    </message>
    <message>
        <source>What you know of {name}</source>
        <translation>Wat je van {name} weet</translation>
    </message>
    <message>
        <source>Nothing yet. Sizes, a birthday or a wish help you to come back to it.</source>
        <translation>Nog niets. Een maat, een verjaardag of een wens helpt om er de volgende keer op terug te komen.</translation>
    </message>
    <message numerus="yes">
        <source>{value} (%Ln of {all} times)</source>
        <translation>
            <numerusform>{value} (%Ln van {all} keer)</numerusform>
            <numerusform>{value} (%Ln van {all} keer)</numerusform>
        </translation>
    </message>
    <message>
        <source>{day}, turns {age}</source>
        <translation>{day}, wordt {age}</translation>
    </message>
    <message numerus="yes">
        <source>size of %Ln year(s) ago</source>
        <translation>
            <numerusform>maat van %Ln jaar geleden</numerusform>
            <numerusform>maat van %Ln jaar geleden</numerusform>
        </translation>
    </message>
    <message>
        <source>{what}: worked out from the purchases, nobody said so</source>
        <translation>{what}: afgeleid uit de aankopen, niemand heeft het gezegd</translation>
    </message>
    <message>
        <source>{what}: written down by {name} on {day}</source>
        <translation>{what}: genoteerd door {name} op {day}</translation>
    </message>
    <message>
        <source>{what}: written down on {day}</source>
        <translation>{what}: genoteerd op {day}</translation>
    </message>
    <message>
        <source>{what}: from {name}, {day}</source>
        <translation>{what}: uit {name}, {day}</translation>
    </message>
    <message>
        <source>{what}: from {name}</source>
        <translation>{what}: uit {name}</translation>
    </message>
</context>
<context>
    <name>LabelDialog</name>
    <message>
        <source>A label is a word of your own, to find these customers back by: loopavond, team, vip.</source>
        <translation>Een label is een woord van jezelf, waaraan je deze klanten later terugvindt: loopavond, team, vip.</translation>
    </message>
    <message>
        <source>Choose a label or type a new one</source>
        <translation>Kies een label of typ een nieuw label</translation>
    </message>
    <message>
        <source>Give label</source>
        <translation>Label geven</translation>
    </message>
    <message>
        <source>Labels there are</source>
        <translation>Labels die er zijn</translation>
    </message>
    <message>
        <source>Take it off</source>
        <translation>Weghalen</translation>
    </message>
    <message>
        <source>Rename or delete this label</source>
        <translation>Dit label hernoemen of verwijderen</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Hernoemen…</translation>
    </message>
    <message>
        <source>Delete this label</source>
        <translation>Verwijder dit label</translation>
    </message>
</context>
<context>
    <name>LabelsCard</name>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>No labels yet. Give one to customers on their page: loopavond, team, vip.</source>
        <translation>Nog geen labels. Geef er een op de pagina Klanten: loopavond, team, vip.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln klant</numerusform>
            <numerusform>%Ln klanten</numerusform>
        </translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Wijzig naam</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Verwijderen</translation>
    </message>
</context>
<context>
    <name>LeadWords</name>
    <message numerus="yes">
        <source>%Ln person(s) bought nothing yet</source>
        <translation>
            <numerusform>%Ln persoon kocht nog niets</numerusform>
            <numerusform>%Ln mensen kochten nog niets</numerusform>
        </translation>
    </message>
    <message>
        <source>Everybody you know has bought something.</source>
        <translation>Iedereen die je kent heeft al iets gekocht.</translation>
    </message>
    <message numerus="yes">
        <source>There was contact with %Ln of them in the 90 days up to {day}.</source>
        <translation>
            <numerusform>Met %Ln van hen was er contact in de 90 dagen tot en met {day}.</numerusform>
            <numerusform>Met %Ln van hen was er contact in de 90 dagen tot en met {day}.</numerusform>
        </translation>
    </message>
    <message>
        <source>There was contact with none of them in the 90 days up to {day}.</source>
        <translation>Met niemand van hen was er contact in de 90 dagen tot en met {day}.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln open task(s)</source>
        <translation>
            <numerusform>%Ln open taak</numerusform>
            <numerusform>%Ln open taken</numerusform>
        </translation>
    </message>
    <message>
        <source>About {n} of them: {tasks}.</source>
        <translation>Over {n} van hen: {tasks}.</translation>
    </message>
    <message>
        <source>Nothing was promised them that is still to be done.</source>
        <translation>Er staan geen taken voor hen open.</translation>
    </message>
    <message>
        <source>Bought nothing yet</source>
        <translation>Kocht nog niets</translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln person(s)</source>
        <translation>
            <numerusform>Toon %Ln persoon</numerusform>
            <numerusform>Toon %Ln mensen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeaveForm</name>
    <message>
        <source>Who takes over from {name}?</source>
        <translation>Wie neemt het over van {name}?</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Draag over</translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s) are still open. Nothing falls through.</source>
        <translation>
            <numerusform>Er staat nog %Ln taak open. Er raakt niets kwijt.</numerusform>
            <numerusform>Er staan nog %Ln taken open. Er raakt niets kwijt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Iedereen</translation>
    </message>
    <message>
        <source>The tasks go to</source>
        <translation>De taken gaan naar</translation>
    </message>
    <message>
        <source>{name} does not work here any more</source>
        <translation>{name} werkt hier niet meer</translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <source>Stop the import?</source>
        <translation>De import stoppen?</translation>
    </message>
    <message>
        <source>It is still busy. Stop it and nothing changes: you can import the file again.</source>
        <translation>Hij is nog bezig. Stop je nu, dan verandert er niets en kun je het bestand later opnieuw importeren.</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Stop en sluit</translation>
    </message>
    <message>
        <source>Go on importing</source>
        <translation>Laat doorgaan</translation>
    </message>
</context>
<context>
    <name>LettersForm</name>
    <message>
        <source>Where customers may write (Google, for instance)</source>
        <translation>Waar klanten mogen schrijven (bijvoorbeeld Google)</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Kaartje</translation>
    </message>
    <message>
        <source>Subject of the e-mail</source>
        <translation>Onderwerp van de mail</translation>
    </message>
    <message>
        <source>The e-mail</source>
        <translation>Mail</translation>
    </message>
    <message>
        <source>Copy the card</source>
        <translation>Kopieer het kaartje</translation>
    </message>
    <message>
        <source>Card as PDF</source>
        <translation>Kaartje als pdf</translation>
    </message>
    <message>
        <source>Copy the e-mail</source>
        <translation>Kopieer de mail</translation>
    </message>
    <message>
        <source>{shop} becomes the name of your shop, {place} what you fill in above.</source>
        <translation>{shop} wordt de naam van je winkel, {place} wat je hierboven invult.</translation>
    </message>
</context>
<context>
    <name>LineChart</name>
    <message>
        <source>to {day} {month}</source>
        <translation>t/m {day} {month}</translation>
    </message>
</context>
<context>
    <name>ListBar</name>
    <message>
        <source>Save list</source>
        <translation>Bewaar lijst</translation>
    </message>
    <message>
        <source>Keep these conditions under a name</source>
        <translation>Bewaar deze voorwaarden onder een naam</translation>
    </message>
    <message>
        <source>Give a label</source>
        <translation>Label geven</translation>
    </message>
    <message>
        <source>Save as Excel</source>
        <translation>Bewaar als Excel</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of {all} selected</source>
        <translation>
            <numerusform>%Ln van {all} geselecteerd</numerusform>
            <numerusform>%Ln van {all} geselecteerd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For exactly these %Ln customer(s)</source>
        <translation>
            <numerusform>Voor precies deze ene klant</numerusform>
            <numerusform>Voor precies deze %Ln klanten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>· you may e-mail %Ln</source>
        <translation>
            <numerusform>· %Ln mag je e-mailen</numerusform>
            <numerusform>· %Ln mag je e-mailen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LooksCard</name>
    <message>
        <source>How it looks</source>
        <translation>Weergave</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Zoals het systeem</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Licht</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Donker</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Kleuren</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tekstgrootte</translation>
    </message>
</context>
<context>
    <name>MarkForm</name>
    <message>
        <source>Change this marked day</source>
        <translation>Deze gemarkeerde dag wijzigen</translation>
    </message>
    <message>
        <source>Mark a day in the charts</source>
        <translation>Een dag markeren in de grafieken</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Markeren</translation>
    </message>
    <message>
        <source>What happened?</source>
        <translation>Wat gebeurde er?</translation>
    </message>
    <message>
        <source>Club day, mailing, road works</source>
        <translation>Clubdag, mailing, straat open</translation>
    </message>
    <message>
        <source>On or from which day?</source>
        <translation>Op of vanaf welke dag?</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Weghalen</translation>
    </message>
    <message>
        <source>Marked: {title}</source>
        <translation>Gemarkeerd: {title}</translation>
    </message>
    <message>
        <source>Say in a few words what happened</source>
        <translation>Zeg in een paar woorden wat er gebeurde</translation>
    </message>
    <message>
        <source>{title} is not marked any more</source>
        <translation>{title} is niet meer gemarkeerd</translation>
    </message>
</context>
<context>
    <name>MarkersCard</name>
    <message>
        <source>Marked days</source>
        <translation>Gemarkeerde dagen</translation>
    </message>
    <message>
        <source>Mark the day an action began, or a day that explains a dip. You see it in every chart.</source>
        <translation>Markeer de dag waarop een actie begon, of een dag die een dip verklaart. Je ziet hem terug in elke grafiek.</translation>
    </message>
    <message>
        <source>Mark a day</source>
        <translation>Dag markeren</translation>
    </message>
    <message>
        <source>{letter}: {title}, {day}. Change</source>
        <translation>{letter}: {title}, {day}. Wijzigen</translation>
    </message>
</context>
<context>
    <name>MemberRows</name>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Last purchase</source>
        <translation>Laatste aankoop</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>Aankopen</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>Besteed</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Waarom</translation>
    </message>
</context>
<context>
    <name>Members</name>
    <message>
        <source>Save as Excel</source>
        <translation>Bewaar als Excel</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln klant</numerusform>
            <numerusform>%Ln klanten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MembersTable</name>
    <message>
        <source>Customers of this group</source>
        <translation>Klanten van deze groep</translation>
    </message>
</context>
<context>
    <name>MemoryNote</name>
    <message>
        <source>This is what you said last time</source>
        <translation>Dit zei je de vorige keer</translation>
    </message>
    <message>
        <source>Map it anew</source>
        <translation>Opnieuw koppelen</translation>
    </message>
    <message>
        <source>New in this file: {columns}.</source>
        <translation>Nieuw in dit bestand: {columns}.</translation>
    </message>
    <message>
        <source>Missing since last time: {columns}.</source>
        <translation>Ontbreekt sinds de vorige keer: {columns}.</translation>
    </message>
    <message>
        <source>{column} is {field}.</source>
        <translation>{column} is {field}.</translation>
    </message>
    <message>
        <source>{field} is taken from no column.</source>
        <translation>{field} haal je uit geen kolom.</translation>
    </message>
    <message>
        <source>{column} is a permission.</source>
        <translation>{column} is een toestemming.</translation>
    </message>
</context>
<context>
    <name>MissedCard</name>
    <message>
        <source>What it cost you</source>
        <translation>Wat het je kostte</translation>
    </message>
    <message>
        <source>Import purchases</source>
        <translation>Importeer aankopen</translation>
    </message>
    <message>
        <source>Of {visitors} {share} bought something ({interval}).</source>
        <translation>Van {visitors} kocht {share} iets ({interval}).</translation>
    </message>
    <message numerus="yes">
        <source>%Ln visitor(s)</source>
        <translation>
            <numerusform>%Ln bezoeker</numerusform>
            <numerusform>%Ln bezoekers</numerusform>
        </translation>
    </message>
    <message>
        <source>Share of the reason × visitors who bought nothing × average receipt.</source>
        <translation>Aandeel van de reden × bezoekers die niets kochten × gemiddelde bon.</translation>
    </message>
    <message>
        <source>Your visitors are counted. Import the purchases of those days to see this.</source>
        <translation>Je bezoekers zijn geteld. Importeer de aankopen van die dagen om dit te zien.</translation>
    </message>
    <message>
        <source>Count your visitors (in the shop question, or by importing a counter) to see this.</source>
        <translation>Tel je bezoekers (in de winkelvraag, of importeer een teller) om dit te zien.</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} tot {high}</translation>
    </message>
</context>
<context>
    <name>MonthChooser</name>
    <message>
        <source>Choose another month</source>
        <translation>Kies een andere maand</translation>
    </message>
    <message>
        <source>Month: {month}</source>
        <translation>Maand: {month}</translation>
    </message>
</context>
<context>
    <name>Movement</name>
    <message>
        <source>new, now {to}</source>
        <translation>nieuw, nu {to}</translation>
    </message>
    <message>
        <source>from {origin} to {to}</source>
        <translation>van {origin} naar {to}</translation>
    </message>
</context>
<context>
    <name>MovementCard</name>
    <message numerus="yes">
        <source>%Ln became loyal customer(s)</source>
        <translation>
            <numerusform>kwam er %Ln vaste klant bij</numerusform>
            <numerusform>kwamen er %Ln vaste klanten bij</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody became loyal</source>
        <translation>kwam er geen vaste klant bij</translation>
    </message>
    <message numerus="yes">
        <source>%Ln no longer were</source>
        <translation>
            <numerusform>ging er %Ln af</numerusform>
            <numerusform>gingen er %Ln af</numerusform>
        </translation>
    </message>
    <message>
        <source>none left</source>
        <translation>ging er geen af</translation>
    </message>
    <message>
        <source>In {month} {joined} and {parted}</source>
        <translation>In {month} {joined} en {parted}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) moved to another group</source>
        <translation>
            <numerusform>%Ln klant schoof op naar een andere groep</numerusform>
            <numerusform>%Ln klanten schoven op naar een andere groep</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) stayed where they were</source>
        <translation>
            <numerusform>%Ln bleef waar die was</numerusform>
            <numerusform>%Ln bleven waar ze waren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) new</source>
        <translation>
            <numerusform>%Ln is nieuw</numerusform>
            <numerusform>%Ln zijn nieuw</numerusform>
        </translation>
    </message>
    <message>
        <source>To {day}.</source>
        <translation>Tot en met {day}.</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>Nieuwe klant</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln klant</numerusform>
            <numerusform>%Ln klanten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
</context>
<context>
    <name>NewcomerForm</name>
    <message>
        <source>Add a customer</source>
        <translation>Voeg een klant toe</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Voeg toe</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>E-mail or phone</source>
        <translation>E-mail of telefoon</translation>
    </message>
    <message>
        <source>Town (may stay empty)</source>
        <translation>Woonplaats (mag leeg blijven)</translation>
    </message>
    <message>
        <source>May be sent news and offers</source>
        <translation>Mag nieuws en aanbiedingen krijgen</translation>
    </message>
    <message>
        <source>Said so at the counter</source>
        <translation>Gezegd aan de kassa</translation>
    </message>
    <message>
        <source>Signed a form</source>
        <translation>Formulier ingevuld</translation>
    </message>
    <message>
        <source>Said so on the phone</source>
        <translation>Gezegd aan de telefoon</translation>
    </message>
    <message>
        <source>How was this agreed?</source>
        <translation>Hoe is dit afgesproken?</translation>
    </message>
    <message>
        <source>{shop} may send me news and offers</source>
        <translation>{shop} mag me nieuws en aanbiedingen sturen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Same address or number</source>
        <translation>Zelfde adres of nummer</translation>
    </message>
    <message>
        <source>Same name</source>
        <translation>Zelfde naam</translation>
    </message>
    <message>
        <source>Known already: {who}</source>
        <translation>Bestaat al: {who}</translation>
    </message>
    <message>
        <source>{name} added</source>
        <translation>{name} toegevoegd</translation>
    </message>
    <message>
        <source>Fill in a name</source>
        <translation>Vul een naam in</translation>
    </message>
    <message>
        <source>Fill in where the news may go</source>
        <translation>Vul in waar het nieuws heen mag</translation>
    </message>
    <message>
        <source>This is no e-mail address or phone number</source>
        <translation>Dit is geen e-mailadres of telefoonnummer</translation>
    </message>
</context>
<context>
    <name>NextCard</name>
    <message>
        <source>Import another file</source>
        <translation>Importeer nog een bestand</translation>
    </message>
    <message>
        <source>Next file: {file}</source>
        <translation>Volgende bestand: {file}</translation>
    </message>
    <message>
        <source>Next import: around {day}</source>
        <translation>Volgende import: rond {day}</translation>
    </message>
    <message>
        <source>You dropped several at once.</source>
        <translation>Je sleepte er meer tegelijk hierheen.</translation>
    </message>
    <message>
        <source>We will remind you.</source>
        <translation>We herinneren je eraan.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) still lie(s) ready in your folder.</source>
        <translation>
            <numerusform>In je map ligt nog %Ln bestand klaar.</numerusform>
            <numerusform>In je map liggen nog %Ln bestanden klaar.</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on with this file</source>
        <translation>Ga door met dit bestand</translation>
    </message>
</context>
<context>
    <name>Nobody</name>
    <message>
        <source>Show all customers</source>
        <translation>Toon alle klanten</translation>
    </message>
    <message>
        <source>No customers yet</source>
        <translation>Nog geen klanten</translation>
    </message>
    <message>
        <source>After your first import they stand here, each with the group they belong to and when they last bought something.</source>
        <translation>Na je eerste import staan ze hier, elk met de klantgroep en de laatste aankoop.</translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation>Importeer een bestand</translation>
    </message>
    <message>
        <source>Nobody found with “{text}”</source>
        <translation>Niemand gevonden met ‘{text}’</translation>
    </message>
    <message>
        <source>Nobody in this list</source>
        <translation>Niemand in deze lijst</translation>
    </message>
    <message>
        <source>Try part of the name, the postcode, the telephone number or the e-mail address.</source>
        <translation>Probeer een stuk van de naam, de postcode, het telefoonnummer of het e-mailadres.</translation>
    </message>
    <message numerus="yes">
        <source>but %Ln among all customers</source>
        <translation>
            <numerusform>wel %Ln in alle klanten</numerusform>
            <numerusform>wel %Ln in alle klanten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoteField</name>
    <message>
        <source>Note</source>
        <translation>Notitie</translation>
    </message>
    <message>
        <source>Write a note (Ctrl M); Enter keeps it</source>
        <translation>Schrijf een notitie (Ctrl M); Enter bewaart</translation>
    </message>
    <message>
        <source>When was it?</source>
        <translation>Wanneer was het?</translation>
    </message>
    <message>
        <source>{kind}: choose what this is about</source>
        <translation>{kind}: kies waar dit over gaat</translation>
    </message>
    <message>
        <source>Write down what you want to remember</source>
        <translation>Schrijf op wat je wilt onthouden</translation>
    </message>
    <message>
        <source>What was said on the telephone?</source>
        <translation>Wat is er aan de telefoon gezegd?</translation>
    </message>
    <message>
        <source>What was the visit about?</source>
        <translation>Waar ging het bezoek over?</translation>
    </message>
    <message>
        <source>What did you write about?</source>
        <translation>Waar heb je over gemaild?</translation>
    </message>
    <message>
        <source>What did you quote for?</source>
        <translation>Waarvoor maakte je een offerte?</translation>
    </message>
</context>
<context>
    <name>NpsCard</name>
    <message>
        <source>Would customers recommend you?</source>
        <translation>Zouden klanten je aanraden?</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Maand</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antwoorden</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Cijfer</translation>
    </message>
    <message>
        <source>Lowest</source>
        <translation>Laagst</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>Hoogst</translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s)</source>
        <translation>
            <numerusform>%Ln antwoord</numerusform>
            <numerusform>%Ln antwoorden</numerusform>
        </translation>
    </message>
    <message>
        <source>between {low} and {high}</source>
        <translation>tussen {low} en {high}</translation>
    </message>
</context>
<context>
    <name>OfferNote</name>
    <message>
        <source>Import</source>
        <translation>Importeren</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Niet nu</translation>
    </message>
    <message>
        <source>A new export lies ready: {name}</source>
        <translation>Er staat een nieuwe export klaar: {name}</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more file(s)</source>
        <translation>
            <numerusform>en nog %Ln bestand</numerusform>
            <numerusform>en nog %Ln bestanden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Another file is being worked on. Wait a moment, or press Stop.</source>
        <translation>Er is nog een ander bestand bezig. Wacht even, of druk op Stop.</translation>
    </message>
    <message>
        <source>Go on with {file}</source>
        <translation>Verder met {file}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more file(s) you dropped wait(s)</source>
        <translation>
            <numerusform>Er wacht nog %Ln bestand dat je hier losliet</numerusform>
            <numerusform>Er wachten nog %Ln bestanden die je hier losliet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OptionForm</name>
    <message>
        <source>Remove</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Tekst</translation>
    </message>
    <message>
        <source>As a large tile</source>
        <translation>Als groot vlak</translation>
    </message>
    <message>
        <source>Without it the answer stands behind “Something else”.</source>
        <translation>Anders staat het antwoord achter ‘Iets anders’.</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Onderwerp</translation>
    </message>
    <message>
        <source>This answer</source>
        <translation>Dit antwoord</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Plaatje</translation>
    </message>
    <message>
        <source>Then asks</source>
        <translation>Daarna komt</translation>
    </message>
    <message>
        <source>As delivered</source>
        <translation>Zoals geleverd</translation>
    </message>
    <message>
        <source>No topic</source>
        <translation>Geen onderwerp</translation>
    </message>
    <message>
        <source>Nothing: thanks</source>
        <translation>Niets: dank je wel</translation>
    </message>
    <message>
        <source>Speech</source>
        <translation>Tekstballon</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Geld</translation>
    </message>
    <message>
        <source>Price tag</source>
        <translation>Prijskaartje</translation>
    </message>
    <message>
        <source>Bag</source>
        <translation>Tas</translation>
    </message>
    <message>
        <source>Parcel</source>
        <translation>Pakket</translation>
    </message>
    <message>
        <source>Ruler</source>
        <translation>Liniaal</translation>
    </message>
    <message>
        <source>Magnifying glass</source>
        <translation>Vergrootglas</translation>
    </message>
    <message>
        <source>Eye</source>
        <translation>Oog</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Ster</translation>
    </message>
    <message>
        <source>Heart</source>
        <translation>Hart</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persoon</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Mensen</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Winkel</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Plaats</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Klok</translation>
    </message>
    <message>
        <source>Hourglass</source>
        <translation>Zandloper</translation>
    </message>
    <message>
        <source>Bulb</source>
        <translation>Lampje</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Uitleg</translation>
    </message>
    <message>
        <source>Globe</source>
        <translation>Wereldbol</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefoon</translation>
    </message>
    <message>
        <source>Wrench</source>
        <translation>Sleutel</translation>
    </message>
    <message>
        <source>Handshake</source>
        <translation>Handdruk</translation>
    </message>
    <message>
        <source>Cake</source>
        <translation>Taart</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>Zon</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>Boom</translation>
    </message>
    <message>
        <source>House</source>
        <translation>Huis</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Vlag</translation>
    </message>
    <message>
        <source>Dots</source>
        <translation>Puntjes</translation>
    </message>
    <message>
        <source>Question mark</source>
        <translation>Vraagteken</translation>
    </message>
</context>
<context>
    <name>OptionsList</name>
    <message>
        <source>Answers</source>
        <translation>Antwoorden</translation>
    </message>
    <message>
        <source>Space switches an answer on or off, Alt with an arrow moves it</source>
        <translation>Spatie zet een antwoord aan of uit, Alt met een pijl verplaatst het</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message numerus="yes">
        <source>%Ln more do(es) not count ({reasons}).</source>
        <translation>
            <numerusform>%Ln andere telt niet mee ({reasons}).</numerusform>
            <numerusform>%Ln andere tellen niet mee ({reasons}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more do(es) not count.</source>
        <translation>
            <numerusform>%Ln andere telt niet mee.</numerusform>
            <numerusform>%Ln andere tellen niet mee.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>row(s) of %Ln</source>
        <translation>
            <numerusform>van %Ln rij</numerusform>
            <numerusform>van %Ln rijen</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <translation>geen</translation>
    </message>
    <message numerus="yes">
        <source>customer(s)</source>
        <translation>
            <numerusform>klant</numerusform>
            <numerusform>klanten</numerusform>
        </translation>
    </message>
    <message>
        <source>address, name or permission</source>
        <translation>adres, naam of toestemming</translation>
    </message>
    <message>
        <source>nothing new to tell</source>
        <translation>niets nieuws te melden</translation>
    </message>
    <message numerus="yes">
        <source>purchase(s), {customers}</source>
        <translation>
            <numerusform>aankoop, {customers}</numerusform>
            <numerusform>aankopen, {customers}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>purchase(s) of customers you know</source>
        <translation>
            <numerusform>aankoop van een bekende klant</numerusform>
            <numerusform>aankopen van bekende klanten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>purchase(s) with another amount or status</source>
        <translation>
            <numerusform>aankoop met een ander bedrag of andere status</numerusform>
            <numerusform>aankopen met een ander bedrag of andere status</numerusform>
        </translation>
    </message>
    <message>
        <source>counted once, as it should be</source>
        <translation>telt één keer, zoals het hoort</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) mended afterwards</source>
        <translation>
            <numerusform>daarna hersteld: %Ln rij</numerusform>
            <numerusform>daarna hersteld: %Ln rijen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>visitor count(s)</source>
        <translation>
            <numerusform>bezoekersaantal</numerusform>
            <numerusform>bezoekersaantallen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>visitor count(s) corrected</source>
        <translation>
            <numerusform>bezoekersaantal verbeterd</numerusform>
            <numerusform>bezoekersaantallen verbeterd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>contact(s)</source>
        <translation>
            <numerusform>contactmoment</numerusform>
            <numerusform>contactmomenten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>answer(s)</source>
        <translation>
            <numerusform>antwoord</numerusform>
            <numerusform>antwoorden</numerusform>
        </translation>
    </message>
    <message>
        <source>changed</source>
        <translation>gewijzigd</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) taken over</source>
        <translation>
            <numerusform>%Ln overgenomen</numerusform>
            <numerusform>%Ln overgenomen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln skipped</source>
        <translation>
            <numerusform>%Ln overgeslagen</numerusform>
            <numerusform>%Ln overgeslagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stay(s) out</source>
        <translation>
            <numerusform>%Ln afgekeurd</numerusform>
            <numerusform>%Ln afgekeurd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln row(s) were looked at</source>
        <translation>
            <numerusform>%Ln rij is bekeken</numerusform>
            <numerusform>Alle %Ln rijen zijn bekeken</numerusform>
        </translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Rond af</translation>
    </message>
    <message>
        <source>Import {what}</source>
        <translation>{what} importeren</translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln purchase(s)</source>
        <translation>
            <numerusform>Importeer %Ln aankoop</numerusform>
            <numerusform>Importeer %Ln aankopen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln customer(s)</source>
        <translation>
            <numerusform>Importeer %Ln klant</numerusform>
            <numerusform>Importeer %Ln klanten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>New customers and customers who drifted away</source>
        <translation>Nieuwe en afgehaakte klanten</translation>
    </message>
    <message>
        <source>Revenue of returning and new customers</source>
        <translation>Omzet van terugkerende en nieuwe klanten</translation>
    </message>
    <message>
        <source>Your figures will appear here</source>
        <translation>Hier komen je cijfers</translation>
    </message>
    <message>
        <source>Import orders of your webshop or receipts of your till to see who comes and goes.</source>
        <translation>Importeer bestellingen van je webshop of bonnen van je kassa, en zie wie er komt en wie wegblijft.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importeer</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Overzicht</translation>
    </message>
    <message>
        <source>To do today ({count})</source>
        <translation>Vandaag te doen ({count})</translation>
    </message>
    <message>
        <source>Updating…</source>
        <translation>Bijwerken…</translation>
    </message>
    <message>
        <source>later than usual</source>
        <translation>later dan gewend</translation>
    </message>
    <message>
        <source>Back-up made: {file}</source>
        <translation>Back-up gemaakt: {file}</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Overview</source>
        <translation>Overzicht</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Klanten</translation>
    </message>
    <message>
        <source>Customer groups</source>
        <translation>Klantgroepen</translation>
    </message>
    <message>
        <source>Trends</source>
        <translation>Trends</translation>
    </message>
    <message>
        <source>Assortment</source>
        <translation>Assortiment</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>Feedback</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importeren</translation>
    </message>
</context>
<context>
    <name>PairCard</name>
    <message>
        <source>The same person</source>
        <translation>Dezelfde persoon</translation>
    </message>
    <message>
        <source>Two people</source>
        <translation>Twee mensen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>Open the customer</source>
        <translation>Open de klant</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>Gekocht</translation>
    </message>
    <message>
        <source>Known from</source>
        <translation>Bekend uit</translation>
    </message>
    <message>
        <source>This one stays after joining</source>
        <translation>Dit blijft staan na samenvoegen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln time(s)</source>
        <translation>
            <numerusform>%Ln keer</numerusform>
            <numerusform>%Ln keer</numerusform>
        </translation>
    </message>
    <message>
        <source>{count}, last on {day}</source>
        <translation>{count}, het laatst op {day}</translation>
    </message>
</context>
<context>
    <name>PartsTable</name>
    <message>
        <source>Assortment</source>
        <translation>Assortiment</translation>
    </message>
</context>
<context>
    <name>PastImports</name>
    <message>
        <source>Earlier imports</source>
        <translation>Eerdere imports</translation>
    </message>
    <message numerus="yes">
        <source>Show all %Ln</source>
        <translation>
            <numerusform>Toon alle %Ln</numerusform>
            <numerusform>Toon alle %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PastRejected</name>
    <message numerus="yes">
        <source>%Ln row(s) of {file} stayed out</source>
        <translation>
            <numerusform>%Ln rij uit {file} bleef erbuiten</numerusform>
            <numerusform>%Ln rijen uit {file} bleven erbuiten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PastRow</name>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>Rejected rows</source>
        <translation>Afgekeurde rijen</translation>
    </message>
    <message>
        <source>Undo the import of {file}</source>
        <translation>Maak de import van {file} ongedaan</translation>
    </message>
    <message>
        <source>See the rejected rows of {file}</source>
        <translation>Bekijk de afgekeurde rijen van {file}</translation>
    </message>
    <message>
        <source>{file}, imported {day}</source>
        <translation>{file}, ingelezen op {day}</translation>
    </message>
    <message>
        <source>Mended rows of {file}, imported {day}</source>
        <translation>Herstelde rijen van {file}, ingelezen op {day}</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>ongedaan gemaakt</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Nobody found with “{text}”</source>
        <translation>Niemand gevonden met ‘{text}’</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Toon alle</translation>
    </message>
    <message numerus="yes">
        <source>Show all %Ln</source>
        <translation>
            <numerusform>Toon de ene gevonden klant in de lijst</numerusform>
            <numerusform>Toon alle %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeopleCard</name>
    <message>
        <source>Who works here</source>
        <translation>Wie werkt hier</translation>
    </message>
    <message>
        <source>Name of a colleague</source>
        <translation>Naam van een collega</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Voeg toe</translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s)</source>
        <translation>
            <numerusform>%Ln taak</numerusform>
            <numerusform>%Ln taken</numerusform>
        </translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Wijzig naam</translation>
    </message>
    <message>
        <source>Leaves</source>
        <translation>Gaat weg</translation>
    </message>
    <message>
        <source>Fill in a name</source>
        <translation>Vul een naam in</translation>
    </message>
</context>
<context>
    <name>PeriodChooser</name>
    <message>
        <source>Choose another period</source>
        <translation>Kies een andere periode</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Laatste 30 dagen</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>Laatste 90 dagen</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation>Laatste 12 maanden</translation>
    </message>
    <message>
        <source>All answers</source>
        <translation>Alle antwoorden</translation>
    </message>
    <message>
        <source>Period: {period}</source>
        <translation>Periode: {period}</translation>
    </message>
</context>
<context>
    <name>PeriodForm</name>
    <message>
        <source>Which months do you want to see?</source>
        <translation>Welke maanden wil je zien?</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Tonen</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Van</translation>
    </message>
    <message>
        <source>To and including</source>
        <translation>Tot en met</translation>
    </message>
    <message>
        <source>This month lies before the first one</source>
        <translation>Deze maand ligt voor de eerste</translation>
    </message>
</context>
<context>
    <name>Picker</name>
    <message>
        <source>Name, e-mail, phone or postcode</source>
        <translation>Naam, e-mail, telefoon of postcode</translation>
    </message>
    <message>
        <source>Customers found</source>
        <translation>Gevonden klanten</translation>
    </message>
    <message>
        <source>What do you want to follow?</source>
        <translation>Wat wil je volgen?</translation>
    </message>
    <message>
        <source>Another figure</source>
        <translation>Ander cijfer</translation>
    </message>
    <message numerus="yes">
        <source>%n mth.</source>
        <translation>
            <numerusform>%n mnd</numerusform>
            <numerusform>%n mnd</numerusform>
        </translation>
    </message>
    <message>
        <source>How do we count {name}?</source>
        <translation>Hoe tellen we {name}?</translation>
    </message>
    <message>
        <source>Purchases each</source>
        <translation>Aankopen per klant</translation>
    </message>
    <message>
        <source>Average receipt</source>
        <translation>Gemiddelde bon</translation>
    </message>
    <message>
        <source>Returning revenue</source>
        <translation>Omzet terugkerend</translation>
    </message>
    <message>
        <source>Satisfied customers</source>
        <translation>Tevreden klanten</translation>
    </message>
    <message>
        <source>Recommend (NPS)</source>
        <translation>Aanraden (NPS)</translation>
    </message>
</context>
<context>
    <name>PinDialog</name>
    <message>
        <source>PIN</source>
        <translation>Pincode</translation>
    </message>
    <message>
        <source>PIN once more</source>
        <translation>Nog eens de pincode</translation>
    </message>
    <message>
        <source>Start without a PIN</source>
        <translation>Zonder pincode starten</translation>
    </message>
    <message>
        <source>Set and start</source>
        <translation>Instellen en starten</translation>
    </message>
    <message>
        <source>Set a PIN for the shop question?</source>
        <translation>Pincode instellen voor de winkelvraag?</translation>
    </message>
    <message>
        <source>The shop question fills the screen. Staff leave it by holding the lock at the bottom for three seconds. With a PIN visitors cannot do that: 4 to 12 figures.</source>
        <translation>De winkelvraag vult het hele scherm. Een medewerker sluit hem door drie seconden op het slotje onderaan te drukken. Met een pincode kunnen bezoekers dat niet: 4 tot 12 cijfers.</translation>
    </message>
    <message>
        <source>A PIN has 4 to 12 figures.</source>
        <translation>Een pincode heeft 4 tot 12 cijfers.</translation>
    </message>
    <message>
        <source>The two PINs are not the same.</source>
        <translation>De twee pincodes zijn niet gelijk.</translation>
    </message>
</context>
<context>
    <name>PlaceCard</name>
    <message>
        <source>This pc</source>
        <translation>Deze pc</translation>
    </message>
    <message>
        <source>Who types here</source>
        <translation>Wie typt hier</translation>
    </message>
    <message>
        <source>It stands in</source>
        <translation>Staat in</translation>
    </message>
    <message>
        <source>The name stands beside notes, tasks and changes; purchases at the counter get the store.</source>
        <translation>De naam komt bij notities, taken en wijzigingen te staan; aankopen aan de kassa krijgen de winkel.</translation>
    </message>
    <message>
        <source>Nobody in particular</source>
        <translation>Niemand in het bijzonder</translation>
    </message>
    <message>
        <source>Not a store in particular</source>
        <translation>Geen winkel in het bijzonder</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Customer card</source>
        <translation>Klantkaart</translation>
    </message>
    <message>
        <source>Open the card (Enter)</source>
        <translation>Klantkaart openen (Enter)</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Bel</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Mail</translation>
    </message>
    <message>
        <source>Copy {way}</source>
        <translation>Kopieer {way}</translation>
    </message>
    <message>
        <source>customer since {month}</source>
        <translation>klant sinds {month}</translation>
    </message>
    <message>
        <source>no purchases</source>
        <translation>geen aankopen</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Bedrijf</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefoon</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Woonplaats</translation>
    </message>
    <message>
        <source>Buys via</source>
        <translation>Koopt via</translation>
    </message>
    <message>
        <source>Permission</source>
        <translation>Toestemming</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Known from</source>
        <translation>Bekend uit</translation>
    </message>
    <message>
        <source>not: {channels}</source>
        <translation>niet: {channels}</translation>
    </message>
    <message>
        <source>nothing known</source>
        <translation>niets bekend</translation>
    </message>
    <message>
        <source>The screen as a visitor sees it</source>
        <translation>Het scherm zoals een bezoeker het ziet</translation>
    </message>
</context>
<context>
    <name>ProgressPanel</name>
    <message>
        <source>Progress</source>
        <translation>Voortgang</translation>
    </message>
    <message>
        <source>Nothing has been changed yet</source>
        <translation>Er is nog niets veranderd</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Busy…</source>
        <translation>Bezig…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Bezig met stoppen…</translation>
    </message>
    <message>
        <source>Opening the file</source>
        <translation>Bestand openen</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>Bestand lezen</translation>
    </message>
    <message>
        <source>Finding out which column is what</source>
        <translation>Uitzoeken welke kolom wat is</translation>
    </message>
    <message>
        <source>Checking the rows</source>
        <translation>Rijen controleren</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Opslaan</translation>
    </message>
    <message>
        <source>row {done} of {total}</source>
        <translation>rij {done} van {total}</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) left</source>
        <translation>
            <numerusform>nog %n minuut</numerusform>
            <numerusform>nog %n minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) left</source>
        <translation>
            <numerusform>nog %n seconde</numerusform>
            <numerusform>nog %n seconden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PurchaseForm</name>
    <message>
        <source>Add a purchase</source>
        <translation>Voeg een aankoop toe</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Voeg toe</translation>
    </message>
    <message>
        <source>Empty: a sale without a name</source>
        <translation>Leeg: een verkoop zonder naam</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Klant</translation>
    </message>
    <message>
        <source>Amount ({sign})</source>
        <translation>Bedrag ({sign})</translation>
    </message>
    <message>
        <source>What was it? (may stay empty)</source>
        <translation>Wat was het? (mag leeg blijven)</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Winkel</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Add a purchase of {name}</source>
        <translation>Voeg een aankoop van {name} toe</translation>
    </message>
    <message>
        <source>With a minus before it this is a return</source>
        <translation>Met een min ervoor is het een retour</translation>
    </message>
    <message>
        <source>Return of {money}</source>
        <translation>Retour van {money}</translation>
    </message>
    <message>
        <source>Return of {money} added</source>
        <translation>Retour van {money} toegevoegd</translation>
    </message>
    <message>
        <source>Purchase of {money} added</source>
        <translation>Aankoop van {money} toegevoegd</translation>
    </message>
    <message>
        <source>Choose a customer from the list, or empty the field</source>
        <translation>Kies een klant uit de lijst, of maak het veld leeg</translation>
    </message>
    <message>
        <source>No shop sold anything on that day</source>
        <translation>Op die dag is er niets verkocht</translation>
    </message>
    <message>
        <source>Fill in an amount</source>
        <translation>Vul een bedrag in</translation>
    </message>
    <message>
        <source>This is no amount; write it as 94,95</source>
        <translation>Dit is geen bedrag; schrijf het als 94,95</translation>
    </message>
</context>
<context>
    <name>QuestionRow</name>
    <message>
        <source>Choose this first</source>
        <translation>Kies dit eerst</translation>
    </message>
</context>
<context>
    <name>QuestionsCard</name>
    <message>
        <source>stays out</source>
        <translation>komt er niet in</translation>
    </message>
</context>
<context>
    <name>QuickSearch</name>
    <message>
        <source>People found</source>
        <translation>Gevonden klanten</translation>
    </message>
</context>
<context>
    <name>ReasonsCard</name>
    <message>
        <source>Why did they buy nothing?</source>
        <translation>Waarom kochten ze niets?</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reden</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antwoorden</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Aandeel</translation>
    </message>
    <message>
        <source>95% interval</source>
        <translation>95%-interval</translation>
    </message>
    <message>
        <source>See the articles</source>
        <translation>Bekijk de artikelen</translation>
    </message>
    <message>
        <source>Read the answers</source>
        <translation>Lees de antwoorden</translation>
    </message>
</context>
<context>
    <name>RejectedCard</name>
    <message>
        <source>Save as Excel</source>
        <translation>Bewaar als Excel</translation>
    </message>
    <message>
        <source>Take in after all</source>
        <translation>Neem alsnog op</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) stay(s) out</source>
        <translation>
            <numerusform>%Ln rij is afgekeurd</numerusform>
            <numerusform>%Ln rijen zijn afgekeurd</numerusform>
        </translation>
    </message>
    <message>
        <source>Mend them in your shop or in the file and import it again: nothing is counted twice.</source>
        <translation>Verbeter ze in je winkelsysteem of in het bestand en importeer het opnieuw: niets telt dubbel.</translation>
    </message>
    <message>
        <source>After the import you can mend them here. Nothing is counted twice.</source>
        <translation>Na het importeren kun je ze hier herstellen. Niets telt dubbel.</translation>
    </message>
    <message>
        <source>Fill in what is wrong, then they come in after all. Or mend them in Excel.</source>
        <translation>Vul in wat er fout is, dan komen ze er alsnog in. Of herstel ze in Excel.</translation>
    </message>
    <message numerus="yes">
        <source>Show all %Ln</source>
        <translation>
            <numerusform>Toon alle %Ln</numerusform>
            <numerusform>Toon alle %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RejectedModel</name>
    <message>
        <source>Rows that stay out</source>
        <translation>Afgekeurde rijen</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Waar</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Klant</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Bedrag</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Waarom</translation>
    </message>
    <message>
        <source>Mend</source>
        <translation>Herstel</translation>
    </message>
    <message>
        <source>fill in {field}</source>
        <translation>vul {field} in</translation>
    </message>
    <message>
        <source>row {row}</source>
        <translation>rij {row}</translation>
    </message>
</context>
<context>
    <name>RejectedSaver</name>
    <message>
        <source>Rejected rows of {file}</source>
        <translation>Afgekeurde rijen van {file}</translation>
    </message>
    <message>
        <source>Save rejected rows</source>
        <translation>Bewaar afgekeurde rijen</translation>
    </message>
    <message>
        <source>Excel (*.xlsx)</source>
        <translation>Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>Bewaard als {file}</translation>
    </message>
</context>
<context>
    <name>Remark</name>
    <message>
        <source>‘{word}’ may say something about {what}. Only keep it if the customer wants you to.</source>
        <translation>‘{word}’ kan iets zeggen over {what}. Bewaar dat alleen als de klant het wil.</translation>
    </message>
    <message>
        <source>This looks like a citizen service number. A shop may not keep it: take it out.</source>
        <translation>Dit lijkt een burgerservicenummer. Dat mag een winkel niet bewaren: haal het weg.</translation>
    </message>
</context>
<context>
    <name>RenameForm</name>
    <message>
        <source>Give {name} another name</source>
        <translation>Geef {name} een andere naam</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewaar</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>{name} is now called {new}</source>
        <translation>{name} heet nu {new}</translation>
    </message>
    <message>
        <source>Fill in a name</source>
        <translation>Vul een naam in</translation>
    </message>
    <message>
        <source>Somebody has this name already</source>
        <translation>Zo heet al iemand</translation>
    </message>
</context>
<context>
    <name>Renewing</name>
    <message>
        <source>Your shop is being brought up to date</source>
        <translation>Je winkel wordt bijgewerkt</translation>
    </message>
    <message>
        <source>A back-up of it is made first. This is needed once, for the new version of KlantDesk.</source>
        <translation>Eerst wordt er een back-up van gemaakt. Dit is één keer nodig, voor de nieuwe versie van KlantDesk.</translation>
    </message>
    <message>
        <source>%1% of the customers are done.</source>
        <translation>%1% van de klanten is klaar.</translation>
    </message>
</context>
<context>
    <name>SampleCells</name>
    <message>
        <source>missing</source>
        <translation>ontbreekt</translation>
    </message>
</context>
<context>
    <name>ScalePanel</name>
    <message>
        <source>+ is 10</source>
        <translation>+ is 10</translation>
    </message>
</context>
<context>
    <name>ScoresCard</name>
    <message>
        <source>Satisfied, and easy?</source>
        <translation>Tevreden, en makkelijk?</translation>
    </message>
    <message>
        <source>Satisfied with the visit (4 or 5 of 5)</source>
        <translation>Tevreden over het bezoek (4 of 5 van 5)</translation>
    </message>
    <message>
        <source>Easy to find and buy (1 to 7)</source>
        <translation>Makkelijk te vinden en te kopen (1 tot 7)</translation>
    </message>
    <message>
        <source>between {low} and {high}</source>
        <translation>tussen {low} en {high}</translation>
    </message>
</context>
<context>
    <name>ScreenForm</name>
    <message>
        <source>Question</source>
        <translation>Vraag</translation>
    </message>
    <message>
        <source>Under the question</source>
        <translation>Onder de vraag</translation>
    </message>
    <message>
        <source>Under the lowest number</source>
        <translation>Onder het laagste cijfer</translation>
    </message>
    <message>
        <source>Under the highest number</source>
        <translation>Onder het hoogste cijfer</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Omhoog</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Omlaag</translation>
    </message>
    <message>
        <source>Add an answer of your own</source>
        <translation>Eigen antwoord toevoegen</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antwoorden</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Name, town, postcode, phone or e-mail</source>
        <translation>Naam, plaats, postcode, telefoon of e-mail</translation>
    </message>
    <message>
        <source>Find a customer</source>
        <translation>Zoek een klant</translation>
    </message>
    <message>
        <source>Find a customer (Ctrl F)</source>
        <translation>Zoek een klant (Ctrl F)</translation>
    </message>
    <message>
        <source>Clear (Esc)</source>
        <translation>Wissen (Esc)</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Wis de zoektekst</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Find a customer</source>
        <translation>Zoek een klant</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Zoeken</translation>
    </message>
    <message>
        <source>Search everywhere (Ctrl K)</source>
        <translation>Zoek overal (Ctrl K)</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>Whether your customer base grew in {month} cannot be said yet.</source>
        <translation>Of je klantenbestand in {month} groeide, is nog niet te zeggen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new customer(s)</source>
        <translation>
            <numerusform>%Ln nieuwe klant</numerusform>
            <numerusform>%Ln nieuwe klanten</numerusform>
        </translation>
    </message>
    <message>
        <source>In {month} {joined} and {returned}, and {left}: {trend}.</source>
        <translation>In {month} {joined} en {returned}, en {left}: {trend}.</translation>
    </message>
    <message>
        <source>In {month} {joined} and {left}:
{trend}.</source>
        <translation>In {month} {joined} en {left}:
{trend}.</translation>
    </message>
    <message numerus="yes">
        <source>{back} came back</source>
        <translation>
            <numerusform>{back} terug</numerusform>
            <numerusform>{back} terug</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{new} joined</source>
        <translation>
            <numerusform>kwam er {new} bij</numerusform>
            <numerusform>kwamen er {new} bij</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody new joined</source>
        <translation>kwam er niemand bij</translation>
    </message>
    <message numerus="yes">
        <source>%Ln drifted away</source>
        <translation>
            <numerusform>%Ln af</numerusform>
            <numerusform>%Ln af</numerusform>
        </translation>
    </message>
    <message>
        <source>Not one purchase of the past year names a customer.</source>
        <translation>Bij geen enkele aankoop van het afgelopen jaar staat een klant.</translation>
    </message>
    <message>
        <source>In {month} {joined}, {returned} and {left}: {trend}.</source>
        <translation>In {month} {joined}, {returned} en {left}: {trend}.</translation>
    </message>
    <message numerus="yes">
        <source>{back} customer(s) came back</source>
        <translation>
            <numerusform>kwam er {back} terug</numerusform>
            <numerusform>kwamen er {back} terug</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{lost}</source>
        <comment>who drifted away, as a clause</comment>
        <translation>
            <numerusform>haakte er {lost}</numerusform>
            <numerusform>haakten er {lost}</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody drifted away</source>
        <translation>haakte er niemand af</translation>
    </message>
    <message>
        <source>your customer base is growing</source>
        <translation>je klantenbestand groeit</translation>
    </message>
    <message>
        <source>your customer base is shrinking</source>
        <translation>je klantenbestand krimpt</translation>
    </message>
    <message>
        <source>your customer base stays the same</source>
        <translation>je klantenbestand blijft gelijk</translation>
    </message>
    <message>
        <source>Import an export that has a customer number, a name or an e-mail in each row.</source>
        <translation>Importeer een export met in elke rij een klantnummer, naam of e-mailadres.</translation>
    </message>
    <message numerus="yes">
        <source>On {day} you had %Ln active customer(s) (bought in the last {time})</source>
        <translation>
            <numerusform>Op {day} had je %Ln actieve klant (kocht in de laatste {time})</numerusform>
            <numerusform>Op {day} had je %Ln actieve klanten (kochten in de laatste {time})</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more than a month before</source>
        <translation>
            <numerusform>%Ln meer dan een maand eerder</numerusform>
            <numerusform>%Ln meer dan een maand eerder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln fewer than a month before</source>
        <translation>
            <numerusform>%Ln minder dan een maand eerder</numerusform>
            <numerusform>%Ln minder dan een maand eerder</numerusform>
        </translation>
    </message>
    <message>
        <source>as many as a month before</source>
        <translation>evenveel als een maand eerder</translation>
    </message>
    <message>
        <source>Your data begin on {day}; who is new and who came back shows once {time} have passed.</source>
        <translation>Je gegevens beginnen op {day}; wie nieuw is en wie terugkomt, zie je als er {time} voorbij zijn.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln dag</numerusform>
            <numerusform>%Ln dagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln month(s)</source>
        <translation>
            <numerusform>%Ln maand</numerusform>
            <numerusform>%Ln maanden</numerusform>
        </translation>
    </message>
    <message>
        <source>New and drifted away: not to be said yet</source>
        <translation>Nieuw en afgehaakt: nog niet te zeggen</translation>
    </message>
    <message>
        <source>As many new as lost</source>
        <translation>Evenveel nieuw als afgehaakt</translation>
    </message>
    <message>
        <source>In {month}: more new than lost</source>
        <translation>In {month}: meer nieuw dan afgehaakt</translation>
    </message>
    <message>
        <source>In {month}: more lost than new</source>
        <translation>In {month}: meer afgehaakt dan nieuw</translation>
    </message>
    <message>
        <source>Since {month}: more new than lost</source>
        <translation>Sinds {month}: meer nieuw dan afgehaakt</translation>
    </message>
    <message>
        <source>Since {month}: more lost than new</source>
        <translation>Sinds {month}: meer afgehaakt dan nieuw</translation>
    </message>
    <message numerus="yes">
        <source>In {some} of the %n month(s) more new than lost</source>
        <translation>
            <numerusform>In {some} van de %n maand meer nieuw dan afgehaakt</numerusform>
            <numerusform>In {some} van de %n maanden meer nieuw dan afgehaakt</numerusform>
        </translation>
    </message>
    <message>
        <source>Revenue of your customers per month</source>
        <translation>Omzet van je klanten per maand</translation>
    </message>
    <message>
        <source>Returning customers: {share} of customer revenue</source>
        <translation>Terugkerend: {share} van je klantenomzet</translation>
    </message>
</context>
<context>
    <name>SettingsMenu</name>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Kleuren</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Zoals het systeem</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Licht</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Donker</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tekstgrootte</translation>
    </message>
    <message>
        <source>Help (F1)</source>
        <translation>Hulp (F1)</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>{name} works here</source>
        <translation>{name} werkt hier</translation>
    </message>
    <message>
        <source>Costs of {month} kept</source>
        <translation>Kosten van {month} bewaard</translation>
    </message>
    <message>
        <source>Costs of {month} removed</source>
        <translation>Kosten van {month} verwijderd</translation>
    </message>
    <message>
        <source>Amounts are now in {name}; nothing was converted</source>
        <translation>Bedragen staan nu in {name}; er is niets omgerekend</translation>
    </message>
    <message>
        <source>{name} does not work here any more</source>
        <translation>{name} werkt hier niet meer</translation>
    </message>
    <message>
        <source>Back-up made: {file}</source>
        <translation>Back-up gemaakt: {file}</translation>
    </message>
</context>
<context>
    <name>Shares</name>
    <message>
        <source>Added</source>
        <translation>Toegevoegd</translation>
    </message>
    <message>
        <source>Will be added</source>
        <translation>Komt erbij</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Bijgewerkt</translation>
    </message>
    <message>
        <source>There already</source>
        <translation>Stond er al in</translation>
    </message>
    <message>
        <source>Stays out</source>
        <translation>Afgekeurd</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>Start shop question</source>
        <translation>Winkelvraag starten</translation>
    </message>
    <message>
        <source>Ask visitors, full screen (F11)</source>
        <translation>Vraag het je bezoekers, op het hele scherm (F11)</translation>
    </message>
    <message numerus="yes">
        <source>%n d</source>
        <translation>
            <numerusform>%n d</numerusform>
            <numerusform>%n d</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything stays on this pc.</source>
        <translation>Alles staat op deze pc.</translation>
    </message>
    <message>
        <source>No back-up yet</source>
        <translation>Nog geen back-up</translation>
    </message>
    <message>
        <source>No back-up needed yet</source>
        <translation>Nog geen back-up nodig</translation>
    </message>
    <message>
        <source>Back-up: {when}</source>
        <translation>Back-up: {when}</translation>
    </message>
    <message>
        <source>Back-up: {when}, {time}</source>
        <translation>Back-up: {when}, {time}</translation>
    </message>
</context>
<context>
    <name>StaffEntry</name>
    <message>
        <source>Enter an answer</source>
        <translation>Antwoord invoeren</translation>
    </message>
    <message>
        <source>Take back the last one (Ctrl Z)</source>
        <translation>Laatste terugnemen (Ctrl Z)</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Je naam</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Winkel</translation>
    </message>
    <message>
        <source>Kept: {answer}</source>
        <translation>Bewaard: {answer}</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>Teruggenomen.</translation>
    </message>
</context>
<context>
    <name>Starter</name>
    <message>
        <source>The shop question is on the screen already.</source>
        <translation>De winkelvraag staat al op het scherm.</translation>
    </message>
    <message>
        <source>The shop question does not start. Nothing was lost; restart this pc and try again.</source>
        <translation>De winkelvraag start niet. Er is niets verloren; herstart deze pc en probeer het opnieuw.</translation>
    </message>
</context>
<context>
    <name>StepBar</name>
    <message>
        <source>Step {number} of {count}: {name}</source>
        <translation>Stap {number} van {count}: {name}</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>Match columns</source>
        <translation>Kolommen koppelen</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Controleren</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klaar</translation>
    </message>
</context>
<context>
    <name>StoreBar</name>
    <message>
        <source>Back to all stores</source>
        <translation>Terug naar alle winkels</translation>
    </message>
    <message>
        <source>As in all stores. What you change here is for {store} only.</source>
        <translation>Zoals in alle winkels. Wat je hier verandert, geldt alleen voor {store}.</translation>
    </message>
    <message>
        <source>Different in {store}; the rest follows all stores.</source>
        <translation>Anders in {store}; de rest volgt alle winkels.</translation>
    </message>
</context>
<context>
    <name>StoreChooser</name>
    <message>
        <source>For which store</source>
        <translation>Voor welke winkel</translation>
    </message>
    <message>
        <source>All stores</source>
        <translation>Alle winkels</translation>
    </message>
</context>
<context>
    <name>StoreDialog</name>
    <message>
        <source>In which store does this screen stand?</source>
        <translation>In welke winkel staat dit scherm?</translation>
    </message>
    <message>
        <source>Answers are kept with that store, and it asks what you made for it.</source>
        <translation>Antwoorden horen bij die winkel, en het scherm vraagt wat je voor die winkel maakte.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
</context>
<context>
    <name>StoreForm</name>
    <message>
        <source>Give {name} another name</source>
        <translation>Geef {name} een andere naam</translation>
    </message>
    <message>
        <source>Files and screens that still say the old name count for this store too.</source>
        <translation>Bestanden en schermen waar de oude naam nog in staat, tellen ook mee voor deze winkel.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>{name} and {new} are one store now</source>
        <translation>{name} en {new} zijn nu één winkel</translation>
    </message>
    <message>
        <source>{name} is now called {new}</source>
        <translation>{name} heet nu {new}</translation>
    </message>
    <message>
        <source>Fill in a name</source>
        <translation>Vul een naam in</translation>
    </message>
    <message>
        <source>{name} is another store. Do you want to make them one? All that stands at either then stands together.</source>
        <translation>{name} is een andere winkel. Wil je er één winkel van maken? Alles van beide winkels staat dan bij elkaar.</translation>
    </message>
    <message>
        <source>Make them one store</source>
        <translation>Voeg samen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewaar</translation>
    </message>
</context>
<context>
    <name>StoresCard</name>
    <message>
        <source>Stores</source>
        <translation>Winkels</translation>
    </message>
    <message>
        <source>No stores yet. They come along with your imports and purchases.</source>
        <translation>Nog geen winkels. Ze komen mee met je importen en aankopen.</translation>
    </message>
    <message>
        <source>was called {names}</source>
        <translation>heette {names}</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Wijzig naam</translation>
    </message>
</context>
<context>
    <name>SurveyPage</name>
    <message>
        <source>Save</source>
        <translation>Bewaar</translation>
    </message>
    <message>
        <source>As delivered</source>
        <translation>Zoals geleverd</translation>
    </message>
    <message>
        <source>As a visitor sees it</source>
        <translation>Zo ziet een bezoeker het</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Gekopieerd</translation>
    </message>
    <message>
        <source>Change the questions</source>
        <translation>Vragen aanpassen</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>Feedback</translation>
    </message>
    <message>
        <source>As in all stores again. Save to have visitors see it.</source>
        <translation>Weer zoals in alle winkels. Bezoekers zien het zodra je bewaart.</translation>
    </message>
    <message>
        <source>“{answer}” removed. What was answered to it stays.</source>
        <translation>‘{answer}’ verwijderd. Wat erop geantwoord is, blijft staan.</translation>
    </message>
    <message>
        <source>Not saved yet. Visitors see it as it was.</source>
        <translation>Nog niet bewaard. Bezoekers zien het zoals het was.</translation>
    </message>
    <message>
        <source>There is nothing to save: nothing was changed.</source>
        <translation>Er is niets te bewaren: er is niets veranderd.</translation>
    </message>
    <message>
        <source>Saved. Visitors see it from now on; old answers keep their own words.</source>
        <translation>Bewaard. Bezoekers zien het vanaf nu; oude antwoorden houden hun eigen woorden.</translation>
    </message>
    <message>
        <source>This answer says nothing yet. Give it words, then save.</source>
        <translation>Dit antwoord heeft nog geen tekst. Vul die in en bewaar dan.</translation>
    </message>
    <message>
        <source>As delivered again. Save to have visitors see it.</source>
        <translation>Weer zoals geleverd. Bewaar het om het bezoekers te laten zien.</translation>
    </message>
    <message>
        <source>PIN set. Leaving the survey asks for it.</source>
        <translation>Pincode ingesteld. De winkelvraag vraagt erom bij het verlaten.</translation>
    </message>
    <message>
        <source>Anybody can leave the survey now.</source>
        <translation>Iedereen kan de winkelvraag nu verlaten.</translation>
    </message>
    <message>
        <source>review card</source>
        <translation>beoordelingskaartje</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>Pdf (*.pdf)</translation>
    </message>
    <message>
        <source>Save the card</source>
        <translation>Kaartje bewaren</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>Bewaard als {file}</translation>
    </message>
</context>
<context>
    <name>TableCard</name>
    <message>
        <source>{group}: {money} in three years</source>
        <translation>{group}: {money} in drie jaar</translation>
    </message>
    <message numerus="yes">
        <source>See the %Ln customer(s)</source>
        <translation>
            <numerusform>Bekijk de klant</numerusform>
            <numerusform>Bekijk de %Ln klanten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TaskForm</name>
    <message>
        <source>Write a task down</source>
        <translation>Zet een taak klaar</translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>Zet klaar</translation>
    </message>
    <message>
        <source>What is to be done?</source>
        <translation>Wat moet er gebeuren?</translation>
    </message>
    <message>
        <source>Call: shoes are in</source>
        <translation>Bellen: schoenen zijn binnen</translation>
    </message>
    <message>
        <source>Empty: not about a customer</source>
        <translation>Leeg: het gaat niet over een klant</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Klant</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Vandaag</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Morgen</translation>
    </message>
    <message>
        <source>Next week</source>
        <translation>Volgende week</translation>
    </message>
    <message>
        <source>When?</source>
        <translation>Wanneer?</translation>
    </message>
    <message>
        <source>Who?</source>
        <translation>Wie?</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Iedereen</translation>
    </message>
    <message>
        <source>Write a task down for {name}</source>
        <translation>Zet een taak klaar voor {name}</translation>
    </message>
    <message>
        <source>Task written down for {day}</source>
        <translation>Taak staat klaar voor {day}</translation>
    </message>
    <message>
        <source>Take the number out</source>
        <translation>Haal het nummer weg</translation>
    </message>
    <message>
        <source>Choose a customer from the list, or empty the field</source>
        <translation>Kies een klant uit de lijst, of maak het veld leeg</translation>
    </message>
    <message>
        <source>Fill in what is to be done</source>
        <translation>Vul in wat er moet gebeuren</translation>
    </message>
</context>
<context>
    <name>TaskLine</name>
    <message>
        <source>Done: {task}</source>
        <translation>Gedaan: {task}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Gedaan</translation>
    </message>
    <message>
        <source>Open the customer</source>
        <translation>Open de klant</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) late</source>
        <translation>
            <numerusform>%Ln dag te laat</numerusform>
            <numerusform>%Ln dagen te laat</numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <translation>vandaag</translation>
    </message>
    <message>
        <source>for everybody</source>
        <translation>voor iedereen</translation>
    </message>
</context>
<context>
    <name>TaskList</name>
    <message>
        <source>All done. There is nothing that has to be today.</source>
        <translation>Alles gedaan. Er is niets dat vandaag moet.</translation>
    </message>
    <message>
        <source>All tasks</source>
        <translation>Alle taken</translation>
    </message>
    <message>
        <source>To do today</source>
        <translation>Vandaag te doen</translation>
    </message>
    <message numerus="yes">
        <source>And %Ln more</source>
        <translation>
            <numerusform>En nog %Ln</numerusform>
            <numerusform>En nog %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Niet nu</translation>
    </message>
    <message>
        <source>No back-up yet</source>
        <translation>Nog geen back-up</translation>
    </message>
    <message>
        <source>Make a back-up</source>
        <translation>Maak een back-up</translation>
    </message>
    <message>
        <source>Back-up made</source>
        <translation>Back-up gemaakt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) waiting for an answer</source>
        <translation>
            <numerusform>%Ln klant wacht op antwoord</numerusform>
            <numerusform>%Ln klanten wachten op antwoord</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They left an address with the shop question.</source>
        <translation>
            <numerusform>Deze klant liet een adres achter bij de winkelvraag.</numerusform>
            <numerusform>Ze lieten een adres achter bij de winkelvraag.</numerusform>
        </translation>
    </message>
    <message>
        <source>Import your first file</source>
        <translation>Importeer je eerste bestand</translation>
    </message>
    <message>
        <source>Orders from your webshop or receipts from your till.</source>
        <translation>Bestellingen uit je webshop of bonnen uit je kassa.</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Kies een bestand</translation>
    </message>
    <message>
        <source>Your figures run up to and including {day}.</source>
        <translation>Je cijfers lopen tot en met {day}.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importeer</translation>
    </message>
    <message>
        <source>A new export lies ready: {name}</source>
        <translation>Er staat een nieuwe export klaar: {name}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln purchase(s) came in by themselves</source>
        <translation>
            <numerusform>%Ln aankoop kwam vanzelf binnen</numerusform>
            <numerusform>%Ln aankopen kwamen vanzelf binnen</numerusform>
        </translation>
    </message>
    <message>
        <source>They are from {file}. You can undo it.</source>
        <translation>Uit {file}. Je kunt het ongedaan maken.</translation>
    </message>
    <message>
        <source>See the import</source>
        <translation>Bekijk de import</translation>
    </message>
    <message>
        <source>Your last import is of {day}</source>
        <translation>Je laatste import is van {day}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) could not be imported</source>
        <translation>
            <numerusform>%Ln rij kon niet mee</numerusform>
            <numerusform>%Ln rijen konden niet mee</numerusform>
        </translation>
    </message>
    <message>
        <source>They are from {file}. Mend them and import them again.</source>
        <translation>Ze komen uit {file}. Verbeter ze en importeer ze opnieuw.</translation>
    </message>
    <message>
        <source>See the rows</source>
        <translation>Bekijk de rijen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln good customer(s) about to drift away</source>
        <translation>
            <numerusform>%Ln goede klant haakt bijna af</numerusform>
            <numerusform>%Ln goede klanten haken bijna af</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In three years they brought in {money}.</source>
        <translation>
            <numerusform>In drie jaar was deze klant goed voor {money}.</numerusform>
            <numerusform>In drie jaar waren ze goed voor {money}.</numerusform>
        </translation>
    </message>
    <message>
        <source>See who they are</source>
        <translation>Bekijk wie het zijn</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) later than usual</source>
        <translation>
            <numerusform>%Ln klant later dan gewend</numerusform>
            <numerusform>%Ln klanten later dan gewend</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They have stayed away twice as long as they are used to.</source>
        <translation>
            <numerusform>Deze klant blijft twee keer zo lang weg als gewend.</numerusform>
            <numerusform>Ze blijven twee keer zo lang weg als ze gewend zijn.</numerusform>
        </translation>
    </message>
    <message>
        <source>See the list</source>
        <translation>Bekijk de lijst</translation>
    </message>
</context>
<context>
    <name>Tasks</name>
    <message>
        <source>Done: {task}</source>
        <translation>Gedaan: {task}</translation>
    </message>
    <message>
        <source>Moved to {day}: {task}</source>
        <translation>Verzet naar {day}: {task}</translation>
    </message>
    <message>
        <source>For {name}: {task}</source>
        <translation>Voor {name}: {task}</translation>
    </message>
</context>
<context>
    <name>TasksPage</name>
    <message>
        <source>Of everybody</source>
        <translation>Van iedereen</translation>
    </message>
    <message>
        <source>For me</source>
        <translation>Voor mij</translation>
    </message>
    <message>
        <source>Write a task down</source>
        <translation>Zet een taak klaar</translation>
    </message>
    <message>
        <source>Nothing is waiting</source>
        <translation>Er staat niets klaar</translation>
    </message>
    <message>
        <source>Promised to call somebody? Write it down, and it comes up on the day itself.</source>
        <translation>Beloofd iemand te bellen? Zet het klaar, dan zie je het op de dag zelf.</translation>
    </message>
    <message>
        <source>All tasks</source>
        <translation>Alle taken</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Overzicht</translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln more</source>
        <translation>
            <numerusform>Toon er nog %Ln</numerusform>
            <numerusform>Toon er nog %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s) are late</source>
        <translation>
            <numerusform>%Ln taak is te laat</numerusform>
            <numerusform>%Ln taken zijn te laat</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s) for today</source>
        <translation>
            <numerusform>%Ln taak voor vandaag</numerusform>
            <numerusform>%Ln taken voor vandaag</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has to be done today</source>
        <translation>Vandaag hoeft er niets</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Te laat</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Vandaag</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Morgen</translation>
    </message>
    <message>
        <source>In the coming week</source>
        <translation>De komende week</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Next week</source>
        <translation>Volgende week</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Geef door</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Iedereen</translation>
    </message>
</context>
<context>
    <name>TemplateSaver</name>
    <message>
        <source>Customers</source>
        <translation>Klanten</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>Aankopen</translation>
    </message>
    <message>
        <source>Visitor counts</source>
        <translation>Bezoekersaantallen</translation>
    </message>
    <message>
        <source>Example of {kind}</source>
        <translation>Voorbeeld {kind}</translation>
    </message>
    <message>
        <source>Make an example file</source>
        <translation>Voorbeeldbestand maken</translation>
    </message>
    <message>
        <source>Excel (*.xlsx)</source>
        <translation>Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>Bewaard als {file}</translation>
    </message>
</context>
<context>
    <name>ThemeAsk</name>
    <message>
        <source>What do you call this theme?</source>
        <translation>Hoe noem jij dit thema?</translation>
    </message>
    <message>
        <source>What is the new theme called?</source>
        <translation>Hoe heet het nieuwe thema?</translation>
    </message>
    <message>
        <source>It learns its words from answers of which you say that they are about it.</source>
        <translation>Het leert zijn woorden van antwoorden waarvan jij zegt dat ze hierover gaan.</translation>
    </message>
    <message>
        <source>Name of the theme</source>
        <translation>Naam van het thema</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewaar</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Toevoegen</translation>
    </message>
</context>
<context>
    <name>ThemeDetail</name>
    <message>
        <source>Read these answers</source>
        <translation>Lees deze antwoorden</translation>
    </message>
    <message>
        <source>Save name</source>
        <translation>Bewaar naam</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Samenvoegen</translation>
    </message>
    <message>
        <source>Take apart</source>
        <translation>Los maken</translation>
    </message>
    <message>
        <source>Remove this theme</source>
        <translation>Verwijder dit thema</translation>
    </message>
    <message>
        <source>A theme of your own can be removed while it has no answers.</source>
        <translation>Een eigen thema kun je verwijderen zolang er geen antwoorden over gaan.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Merge with another theme</source>
        <translation>Samenvoegen met een ander thema</translation>
    </message>
    <message>
        <source>Name of the theme</source>
        <translation>Naam van het thema</translation>
    </message>
    <message>
        <source>Enter or F2 in the list comes here</source>
        <translation>Met Enter of F2 in de lijst kom je hier</translation>
    </message>
    <message>
        <source>Choose a theme</source>
        <translation>Kies een thema</translation>
    </message>
    <message>
        <source>Back to “{name}”</source>
        <translation>Terug naar “{name}”</translation>
    </message>
    <message>
        <source>No answers are about this yet.</source>
        <translation>Hier gaan nog geen antwoorden over.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s)</source>
        <translation>
            <numerusform>%Ln antwoord</numerusform>
            <numerusform>%Ln antwoorden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln confirmed by a person</source>
        <translation>
            <numerusform>%Ln door een mens bevestigd</numerusform>
            <numerusform>%Ln door een mens bevestigd</numerusform>
        </translation>
    </message>
    <message>
        <source>all suggestions still</source>
        <translation>nog niets bevestigd</translation>
    </message>
    <message>
        <source>Words your shop taught it</source>
        <translation>Geleerd van jouw winkel</translation>
    </message>
    <message>
        <source>{word}: from {answers}</source>
        <translation>{word}, uit {answers}</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>en nog %Ln</numerusform>
            <numerusform>en nog %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>None yet. It learns when you put right what an answer is about.</source>
        <translation>Nog niets. Het leert als jij verbetert waar een antwoord over gaat.</translation>
    </message>
    <message>
        <source>No longer heard here</source>
        <translation>Luistert hier niet meer naar</translation>
    </message>
    <message>
        <source>{phrases}: this was wrong too often in your shop.</source>
        <translation>{phrases}: dat klopte in jouw winkel te vaak niet.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln corrected answer(s)</source>
        <translation>
            <numerusform>%Ln verbeterd antwoord</numerusform>
            <numerusform>%Ln verbeterde antwoorden</numerusform>
        </translation>
    </message>
    <message>
        <source>Do two themes say the same? Then count them as one.</source>
        <translation>Gaan twee thema&apos;s over hetzelfde? Tel ze dan als één.</translation>
    </message>
    <message>
        <source>“{theme}” ({answers}) counts as “{into}” from now on. Later you can take them apart.</source>
        <translation>“{theme}” ({answers}) telt dan mee bij “{into}”. Je kunt ze later weer los maken.</translation>
    </message>
    <message>
        <source>Choose first which theme to merge it with.</source>
        <translation>Kies eerst met welk thema je het wilt samenvoegen.</translation>
    </message>
    <message>
        <source>Merged into {theme}</source>
        <translation>Samengevoegd met {theme}</translation>
    </message>
    <message>
        <source>Its answers count there. Take it apart, and they count here again.</source>
        <translation>De antwoorden tellen daar mee. Maak je het los, dan tellen ze weer hier.</translation>
    </message>
</context>
<context>
    <name>ThemeMeter</name>
    <message>
        <source>No theme in {share} of the answers; good is at most {limit}</source>
        <translation>Geen thema in {share} van de antwoorden; goed is hooguit {limit}</translation>
    </message>
    <message>
        <source>good up to {limit}</source>
        <translation>goed tot {limit}</translation>
    </message>
</context>
<context>
    <name>ThemesCard</name>
    <message>
        <source>What customers write about</source>
        <translation>Waar klanten over schrijven</translation>
    </message>
    <message>
        <source>Manage themes</source>
        <translation>Thema&apos;s beheren</translation>
    </message>
    <message>
        <source>All answers</source>
        <translation>Alle antwoorden</translation>
    </message>
    <message numerus="yes">
        <source>Check %Ln suggestion(s)</source>
        <translation>
            <numerusform>%Ln voorstel nakijken</numerusform>
            <numerusform>%Ln voorstellen nakijken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more topic(s)</source>
        <translation>
            <numerusform>Nog %Ln onderwerp</numerusform>
            <numerusform>Nog %Ln onderwerpen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ThemesList</name>
    <message>
        <source>Themes</source>
        <translation>Thema&apos;s</translation>
    </message>
</context>
<context>
    <name>ThemesListModel</name>
    <message>
        <source>Theme</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antwoorden</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Bevestigd</translation>
    </message>
    <message>
        <source>Words learned</source>
        <translation>Geleerde woorden</translation>
    </message>
    <message>
        <source>merged into {theme}</source>
        <translation>samengevoegd met {theme}</translation>
    </message>
    <message>
        <source>a theme of your own</source>
        <translation>eigen thema</translation>
    </message>
    <message>
        <source>usually: {name}</source>
        <translation>heette: {name}</translation>
    </message>
    <message>
        <source>{word} ({n})</source>
        <translation>{word} ({n})</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rule(s) silent</source>
        <translation>
            <numerusform>%Ln regel luistert niet mee</numerusform>
            <numerusform>%Ln regels luisteren niet mee</numerusform>
        </translation>
    </message>
    <message>
        <source>Take apart</source>
        <translation>Los maken</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lees</translation>
    </message>
</context>
<context>
    <name>ThemesModel</name>
    <message>
        <source>Topic</source>
        <translation>Onderwerp</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Hoe vaak</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Cijfer</translation>
    </message>
    <message>
        <source>Typical answer</source>
        <translation>Typisch antwoord</translation>
    </message>
    <message numerus="yes">
        <source>Mean of %Ln score(s)</source>
        <translation>
            <numerusform>Van %Ln cijfer</numerusform>
            <numerusform>Gemiddelde van %Ln cijfers</numerusform>
        </translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lees</translation>
    </message>
</context>
<context>
    <name>ThemesPage</name>
    <message>
        <source>New theme</source>
        <translation>Nieuw thema</translation>
    </message>
    <message>
        <source>Manage themes</source>
        <translation>Thema&apos;s beheren</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>Feedback</translation>
    </message>
    <message>
        <source>This theme</source>
        <translation>Dit thema</translation>
    </message>
    <message>
        <source>There are no answers in words yet.</source>
        <translation>Er zijn nog geen antwoorden in woorden.</translation>
    </message>
    <message>
        <source>A theme was heard in {n} of the {total}.</source>
        <translation>In {n} van de {total} hoort KlantDesk een thema.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s) in words</source>
        <translation>
            <numerusform>%Ln antwoord in woorden</numerusform>
            <numerusform>%Ln antwoorden in woorden</numerusform>
        </translation>
    </message>
    <message>
        <source>In {share} of the answers in words no theme was heard.</source>
        <translation>In {share} van de antwoorden in woorden hoort KlantDesk geen thema.</translation>
    </message>
    <message>
        <source>A theme is what an answer is about. You can already give the themes your own names.</source>
        <translation>Een thema is waar een antwoord over gaat. Je kunt de thema&apos;s nu al een eigen naam geven.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more answer(s)</source>
        <translation>
            <numerusform>Nog %Ln antwoord</numerusform>
            <numerusform>Nog %Ln antwoorden</numerusform>
        </translation>
    </message>
    <message>
        <source>{more}, and you see how well the list hears.</source>
        <translation>{more}, en je ziet hoe goed de lijst je klanten verstaat.</translation>
    </message>
    <message>
        <source>That is good: it may be {limit} at most.</source>
        <translation>Dat is goed: het mag hooguit {limit} zijn.</translation>
    </message>
    <message>
        <source>Good is at most {limit}. Say what the answers under “{other}” are about: the list learns.</source>
        <translation>Goed is hooguit {limit}. Zeg waar de antwoorden bij “{other}” over gaan, dan leert de lijst die woorden.</translation>
    </message>
    <message>
        <source>Type a name first.</source>
        <translation>Typ eerst een naam.</translation>
    </message>
    <message>
        <source>Another theme has this name. Choose another one, or merge the two.</source>
        <translation>Zo heet al een ander thema. Kies een andere naam, of voeg de twee samen.</translation>
    </message>
    <message>
        <source>“{old}” is called “{new}” now</source>
        <translation>“{old}” heet nu “{new}”</translation>
    </message>
    <message>
        <source>“{theme}” counts as “{into}” now</source>
        <translation>“{theme}” telt nu mee bij “{into}”</translation>
    </message>
    <message>
        <source>“{theme}” counts by itself again</source>
        <translation>“{theme}” telt weer apart</translation>
    </message>
    <message>
        <source>“{theme}” was removed</source>
        <translation>“{theme}” is verwijderd</translation>
    </message>
    <message>
        <source>“{theme}” was added</source>
        <translation>“{theme}” is toegevoegd</translation>
    </message>
</context>
<context>
    <name>ThemesTable</name>
    <message>
        <source>What customers write about</source>
        <translation>Waar klanten over schrijven</translation>
    </message>
</context>
<context>
    <name>Tiles</name>
    <message>
        <source>Goal at most {value} on {day}</source>
        <translation>Doel hooguit {value} op {day}</translation>
    </message>
    <message>
        <source>Goal {value} on {day}</source>
        <translation>Doel {value} op {day}</translation>
    </message>
    <message>
        <source>{goal}: reached</source>
        <translation>{goal}: gehaald</translation>
    </message>
    <message>
        <source>{goal}: missed by {rest}</source>
        <translation>{goal}: niet gehaald, {rest} verschil</translation>
    </message>
    <message>
        <source>{goal}, {rest} too many</source>
        <translation>{goal}, nog {rest} te veel</translation>
    </message>
    <message>
        <source>{goal}, {rest} to go</source>
        <translation>{goal}, nog {rest} te gaan</translation>
    </message>
    <message>
        <source>Active customers</source>
        <translation>Actieve klanten</translation>
    </message>
    <message>
        <source>Who are they?</source>
        <translation>Wie zijn dat?</translation>
    </message>
    <message>
        <source>New customers</source>
        <translation>Nieuwe klanten</translation>
    </message>
    <message>
        <source>See who they are</source>
        <translation>Bekijk wie het zijn</translation>
    </message>
    <message>
        <source>Drifted away</source>
        <translation>Afgehaakt</translation>
    </message>
    <message>
        <source>Who were they?</source>
        <translation>Wie waren dat?</translation>
    </message>
    <message>
        <source>Purchases per customer</source>
        <translation>Aankopen per klant</translation>
    </message>
    <message>
        <source>Who stays away?</source>
        <translation>Wie blijft weg?</translation>
    </message>
    <message>
        <source>not to be said yet</source>
        <translation>nog niet te zeggen</translation>
    </message>
    <message>
        <source>last year unknown</source>
        <translation>vorig jaar onbekend</translation>
    </message>
    <message>
        <source>as in {before}</source>
        <translation>net als {before}</translation>
    </message>
    <message>
        <source>more than {before}</source>
        <translation>meer dan {before}</translation>
    </message>
    <message>
        <source>less than {before}</source>
        <translation>minder dan {before}</translation>
    </message>
    <message>
        <source>fewer than {before}</source>
        <translation>minder dan {before}</translation>
    </message>
    <message>
        <source>last year</source>
        <translation>vorig jaar</translation>
    </message>
</context>
<context>
    <name>TimelineCard</name>
    <message>
        <source>All</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>Aankopen</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Reacties</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Everything with {name}</source>
        <translation>Alles met {name}</translation>
    </message>
    <message>
        <source>Nothing yet. The first note, purchase or answer will stand here.</source>
        <translation>Nog niets. De eerste notitie, aankoop of reactie komt hier te staan.</translation>
    </message>
    <message>
        <source>Nothing was bought yet.</source>
        <translation>Er is nog niets gekocht.</translation>
    </message>
    <message>
        <source>No answers yet.</source>
        <translation>Nog geen reacties.</translation>
    </message>
    <message>
        <source>No notes or contacts yet. Write one above.</source>
        <translation>Nog geen notities of contact. Schrijf er hierboven een.</translation>
    </message>
</context>
<context>
    <name>TimelineDelegate</name>
    <message>
        <source>not come back to yet</source>
        <translation>nog niet op teruggekomen</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>What happened</source>
        <translation>Wat er gebeurde</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Close message</source>
        <translation>Sluit melding</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>New</source>
        <translation>Nieuw</translation>
    </message>
    <message>
        <source>Add a customer, a purchase or a task (Ctrl N)</source>
        <translation>Voeg een klant, aankoop of taak toe (Ctrl N)</translation>
    </message>
</context>
<context>
    <name>Topics</name>
    <message>
        <source>Size not there</source>
        <translation>Maat er niet</translation>
    </message>
    <message>
        <source>Colour or article not there</source>
        <translation>Kleur of artikel er niet</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Niet gevonden</translation>
    </message>
    <message>
        <source>Does not fit or suit</source>
        <translation>Past of staat niet</translation>
    </message>
    <message>
        <source>Too expensive</source>
        <translation>Te duur</translation>
    </message>
    <message>
        <source>Cheaper elsewhere or online</source>
        <translation>Elders goedkoper</translation>
    </message>
    <message>
        <source>Quality or material</source>
        <translation>Kwaliteit of materiaal</translation>
    </message>
    <message>
        <source>Too little or too much help</source>
        <translation>Te weinig of te veel hulp</translation>
    </message>
    <message>
        <source>Waiting too long</source>
        <translation>Lang wachten</translation>
    </message>
    <message>
        <source>Wants to think about it</source>
        <translation>Wil nadenken</translation>
    </message>
    <message>
        <source>Price or information unclear</source>
        <translation>Prijs of uitleg onduidelijk</translation>
    </message>
    <message>
        <source>Atmosphere, crowd or music</source>
        <translation>Sfeer, drukte of muziek</translation>
    </message>
    <message>
        <source>Parking or getting there</source>
        <translation>Parkeren of bereikbaarheid</translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation>Openingstijden</translation>
    </message>
    <message>
        <source>Choice too small</source>
        <translation>Keuze te klein</translation>
    </message>
    <message>
        <source>Webshop and delivery</source>
        <translation>Webshop en bezorgen</translation>
    </message>
    <message>
        <source>Just looking</source>
        <translation>Alleen kijken</translation>
    </message>
    <message>
        <source>Compliment</source>
        <translation>Lof</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Iets anders</translation>
    </message>
    <message>
        <source>Does not know</source>
        <translation>Weet het niet</translation>
    </message>
    <message>
        <source>Bought something</source>
        <translation>Gekocht</translation>
    </message>
    <message>
        <source>Did not find it</source>
        <translation>Niet geslaagd</translation>
    </message>
    <message>
        <source>Exit survey</source>
        <translation>Winkelvraag</translation>
    </message>
    <message>
        <source>After the purchase</source>
        <translation>Na de aankoop</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Beoordeling</translation>
    </message>
    <message>
        <source>shop</source>
        <translation>winkel</translation>
    </message>
    <message>
        <source>webshop</source>
        <translation>webshop</translation>
    </message>
    <message>
        <source>import</source>
        <translation>import</translation>
    </message>
</context>
<context>
    <name>TouchpointWords</name>
    <message>
        <source>There are too few contacts yet to say what they lead to.</source>
        <translation>Er zijn nog te weinig contactmomenten om iets te zeggen.</translation>
    </message>
    <message>
        <source>After {after} {share} buy within 30 days{rest}</source>
        <translation>Na {after} koopt {share} binnen 30 dagen{rest}</translation>
    </message>
    <message>
        <source>;
whether that is more than usual can be chance.</source>
        <translation>;
dat is ongeveer als anders: het verschil kan toeval zijn.</translation>
    </message>
    <message>
        <source>;
that is less often than usual.</source>
        <translation>;
dat is minder vaak dan anders.</translation>
    </message>
    <message>
        <source>;
that is more often than usual.</source>
        <translation>;
dat is vaker dan anders.</translation>
    </message>
    <message>
        <source>;
that is {times} times as often as usual.</source>
        <translation>;
dat is {times} keer zo vaak als anders.</translation>
    </message>
    <message>
        <source>{n} in 10</source>
        <translation>{n} op de 10</translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln contact(s) the 30 days are over.</source>
        <translation>
            <numerusform>Van %Ln contactmoment zijn de 30 dagen voorbij.</numerusform>
            <numerusform>Van %Ln contactmomenten zijn de 30 dagen voorbij.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln wait(s) still.</source>
        <translation>
            <numerusform>%Ln wacht nog.</numerusform>
            <numerusform>%Ln wachten nog.</numerusform>
        </translation>
    </message>
    <message>
        <source>Whoever wants to buy comes by sooner too: this is no proof of a cause.</source>
        <translation>Wie wil kopen, zoekt ook eerder contact: dit bewijst niet dat het door het contact komt.</translation>
    </message>
    <message>
        <source>From {n} of one kind on there is something to say.</source>
        <translation>Vanaf {n} van één soort is er iets te zeggen.</translation>
    </message>
    <message>
        <source>Too few contacts of any kind yet</source>
        <translation>Van elk soort contact is er nog te weinig</translation>
    </message>
    <message>
        <source>After every kind of contact customers buy more often than usual</source>
        <translation>Na elk soort contact kopen klanten vaker dan anders</translation>
    </message>
    <message numerus="yes">
        <source>After %Ln of {known} kinds of contact customers buy more often</source>
        <translation>
            <numerusform>Na %Ln van de {known} soorten contact kopen klanten vaker dan anders</numerusform>
            <numerusform>Na %Ln van de {known} soorten contact kopen klanten vaker dan anders</numerusform>
        </translation>
    </message>
    <message>
        <source>No kind of contact stands out</source>
        <translation>Geen soort contact springt eruit</translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s)</source>
        <translation>
            <numerusform>%Ln keer</numerusform>
            <numerusform>%Ln keer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln klant</numerusform>
            <numerusform>%Ln klanten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not over</source>
        <translation>
            <numerusform>%Ln wacht nog</numerusform>
            <numerusform>%Ln wachten nog</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more needed</source>
        <translation>
            <numerusform>nog %Ln nodig</numerusform>
            <numerusform>nog %Ln nodig</numerusform>
        </translation>
    </message>
    <message>
        <source>between {low} and {high}</source>
        <translation>tussen {low} en {high}</translation>
    </message>
    <message>
        <source>too few to say anything</source>
        <translation>te weinig om iets te zeggen</translation>
    </message>
    <message>
        <source>nobody bought before</source>
        <translation>niemand kocht eerder</translation>
    </message>
    <message>
        <source>can be chance</source>
        <translation>kan toeval zijn</translation>
    </message>
    <message>
        <source>less often than usual</source>
        <translation>minder vaak dan anders</translation>
    </message>
    <message>
        <source>more often than usual</source>
        <translation>vaker dan anders</translation>
    </message>
    <message>
        <source>{times} times as often</source>
        <translation>{times} keer zo vaak</translation>
    </message>
    <message>
        <source>usually {share}</source>
        <translation>anders {share}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln first purchase(s)</source>
        <translation>
            <numerusform>%Ln eerste aankoop</numerusform>
            <numerusform>%Ln eerste aankopen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln bought nothing since</source>
        <translation>
            <numerusform>%Ln kocht daarna niets</numerusform>
            <numerusform>%Ln kochten daarna niets</numerusform>
        </translation>
    </message>
    <message>
        <source>{kind}, nothing bought since</source>
        <translation>{kind}, daarna niets gekocht</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Keren</translation>
    </message>
    <message>
        <source>Not over</source>
        <translation>Wachten</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Klanten</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>Kocht</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Aandeel</translation>
    </message>
    <message>
        <source>95% interval</source>
        <translation>95%-interval</translation>
    </message>
    <message>
        <source>Usually</source>
        <translation>Anders</translation>
    </message>
    <message>
        <source>First purchases</source>
        <translation>Eerste koop</translation>
    </message>
    <message>
        <source>Nothing since</source>
        <translation>Daarna niets</translation>
    </message>
</context>
<context>
    <name>TouchpointsPage</name>
    <message>
        <source>Here you will see what contact leads to</source>
        <translation>Hier zie je wat contact oplevert</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importeren</translation>
    </message>
    <message>
        <source>What contact leads to</source>
        <translation>Wat contact oplevert</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Klanten</translation>
    </message>
    <message numerus="yes">
        <source>You have %Ln contact(s). Import purchases to see what follows them.</source>
        <translation>
            <numerusform>Je hebt %Ln contactmoment. Importeer je aankopen en je ziet wat erop volgt.</numerusform>
            <numerusform>Je hebt %Ln contactmomenten. Importeer je aankopen en je ziet wat erop volgt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Write a visit, call, e-mail or quotation down on a customer&apos;s card, or import a file with the customer, the day and the kind of contact. Thirty days later you see who bought.</source>
        <translation>Leg een bezoek, telefoontje, mail of offerte vast op de klantkaart, of importeer een bestand met de klant, de dag en het soort contact. Dertig dagen later zie je wie er kocht.</translation>
    </message>
    <message>
        <source>Excel (*.xlsx);;CSV (*.csv)</source>
        <translation>Excel (*.xlsx);;CSV (*.csv)</translation>
    </message>
    <message>
        <source>Save what contact leads to</source>
        <translation>Bewaar wat contact oplevert</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>Bewaard als {file}</translation>
    </message>
</context>
<context>
    <name>TrafficCard</name>
    <message>
        <source>Visitors and buyers</source>
        <translation>Bezoekers en kopers</translation>
    </message>
    <message>
        <source>Visitors and buyers by weekday and hour</source>
        <translation>Bezoekers en kopers per weekdag en uur</translation>
    </message>
    <message>
        <source>Conversion</source>
        <translation>Conversie</translation>
    </message>
    <message>
        <source>Visitors</source>
        <translation>Bezoekers</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieer</translation>
    </message>
    <message>
        <source>Save as Excel</source>
        <translation>Bewaar als Excel</translation>
    </message>
    <message>
        <source>Copy the table for a spreadsheet (Ctrl C in the table)</source>
        <translation>Kopieer de tabel voor een rekenblad (Ctrl C in de tabel)</translation>
    </message>
    <message>
        <source>Import counts</source>
        <translation>Importeer tellingen</translation>
    </message>
    <message>
        <source>Count now</source>
        <translation>Tel nu</translation>
    </message>
    <message>
        <source>Tap + for each visitor and * for each buyer on the entry screen, or import a file with counts: a day, the number of visitors and, where your counter knows them, the hour and the buyers.</source>
        <translation>Tik op het invoerscherm + voor elke bezoeker en * voor elke koper, of importeer een bestand met tellingen: een dag, het aantal bezoekers en, als je teller die kent, het uur en de kopers.</translation>
    </message>
</context>
<context>
    <name>TrafficWords</name>
    <message>
        <source>Visitors are not counted by group, person or survey</source>
        <translation>Bezoekers zijn niet per klantgroep, persoon of vraag geteld</translation>
    </message>
    <message>
        <source>Nobody counted visitors in these days</source>
        <translation>Niemand telde bezoekers in deze dagen</translation>
    </message>
    <message>
        <source>Too few counts still to say who buys</source>
        <translation>Nog te weinig tellingen om te zeggen wie er koopt</translation>
    </message>
    <message>
        <source>{share} visitors buys something</source>
        <translation>{share} bezoekers koopt iets</translation>
    </message>
    <message>
        <source>{share} of the visitors buys something</source>
        <translation>{share} van de bezoekers koopt iets</translation>
    </message>
    <message>
        <source>{whole}; no hour stands out</source>
        <translation>{whole}; geen uur springt eruit</translation>
    </message>
    <message>
        <source>How many of your visitors buy?</source>
        <translation>Hoeveel van je bezoekers kopen iets?</translation>
    </message>
    <message>
        <source>on {weekday} the fewest visitors buy: {share}</source>
        <translation>op {weekday} kopen de minste bezoekers: {share}</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>1 in {n}</source>
        <translation>1 op de {n}</translation>
    </message>
    <message>
        <source>Visitors and buyers</source>
        <translation>Bezoekers en kopers</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) counted</source>
        <translation>
            <numerusform>%Ln dag geteld</numerusform>
            <numerusform>%Ln dagen geteld</numerusform>
        </translation>
    </message>
    <message>
        <source>Visitors and buyers, {first} to {last}; {days}</source>
        <translation>Bezoekers en kopers, {first} t/m {last}; {days}</translation>
    </message>
    <message>
        <source>between {first}:00 and {until}:00 the fewest visitors buy: {share}</source>
        <translation>tussen {first} en {until} uur kopen de minste bezoekers: {share}</translation>
    </message>
    <message>
        <source>{visitors}; who of them bought is not known yet</source>
        <translation>{visitors}; wie van hen kocht, is nog niet bekend</translation>
    </message>
    <message>
        <source>on {weekday} between {first}:00 and {until}:00 the fewest visitors buy: {share}</source>
        <translation>{weekday} tussen {first} en {until} uur kopen de minste bezoekers: {share}</translation>
    </message>
    <message>
        <source>Visitors and buyers, {day}</source>
        <translation>Bezoekers en kopers, {day}</translation>
    </message>
    <message>
        <source>buyers counted</source>
        <translation>kopers geteld</translation>
    </message>
    <message>
        <source>buyers (receipts of the same days)</source>
        <translation>kopers (bonnen van dezelfde dagen)</translation>
    </message>
    <message>
        <source>visitors</source>
        <translation>bezoekers</translation>
    </message>
    <message>
        <source>conversion: too few counts</source>
        <translation>conversie: te weinig tellingen</translation>
    </message>
    <message>
        <source>conversion: buyers not counted</source>
        <translation>conversie: kopers niet geteld</translation>
    </message>
    <message>
        <source>conversion: more buyers than visitors</source>
        <translation>conversie: meer kopers dan bezoekers</translation>
    </message>
    <message>
        <source>conversion, {between}</source>
        <translation>conversie, {between}</translation>
    </message>
    <message>
        <source>between {low} and {high}</source>
        <translation>tussen {low} en {high}</translation>
    </message>
    <message>
        <source>Lowest: {low}. That can still be chance.</source>
        <translation>Laagst: {low}. Dat kan nog toeval zijn.</translation>
    </message>
    <message>
        <source>Import your purchases, or count buyers too, and you see how many buy.</source>
        <translation>Importeer je aankopen, of tel ook de kopers: dan zie je hoeveel bezoekers kopen.</translation>
    </message>
    <message>
        <source>Nobody counted buyers by the hour; each cell says how many came in.</source>
        <translation>Kopers zijn niet per uur geteld; in elk vak staat hoeveel bezoekers er kwamen.</translation>
    </message>
    <message>
        <source>A dot: too few counts, under {least} visitors.</source>
        <translation>Een punt: te weinig tellingen, onder {least} bezoekers.</translation>
    </message>
    <message>
        <source>Your purchases run to {day}; visitors after it count in no conversion.</source>
        <translation>Je aankopen lopen t/m {day}; wie daarna kwam, telt niet mee in de conversie.</translation>
    </message>
    <message>
        <source>Most leave without buying on {when}: {lost} of the {base} visitors.</source>
        <translation>De meesten gaan weg zonder aankoop op {when}: {lost} van de {base} bezoekers.</translation>
    </message>
    <message>
        <source>The hour is not known: the counts are by day.</source>
        <translation>Het uur is niet bekend: er is per dag geteld.</translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln visitor(s) the hour is not known; they count by day only.</source>
        <translation>
            <numerusform>Van %Ln bezoeker is het uur niet bekend; die telt alleen per dag mee.</numerusform>
            <numerusform>Van %Ln bezoekers is het uur niet bekend; die tellen alleen per dag mee.</numerusform>
        </translation>
    </message>
    <message>
        <source>Whole day</source>
        <translation>Hele dag</translation>
    </message>
    <message>
        <source>all days</source>
        <translation>alle dagen</translation>
    </message>
    <message>
        <source>of {n}</source>
        <translation>van {n}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln visitor(s)</source>
        <translation>
            <numerusform>%Ln bezoeker</numerusform>
            <numerusform>%Ln bezoekers</numerusform>
        </translation>
    </message>
    <message>
        <source>no visitors counted</source>
        <translation>geen bezoekers geteld</translation>
    </message>
    <message>
        <source>too few counts</source>
        <translation>te weinig tellingen</translation>
    </message>
    <message>
        <source>buyers not counted</source>
        <translation>kopers niet geteld</translation>
    </message>
    <message>
        <source>{when}: {share} bought something, {buyers} of the {base} visitors</source>
        <translation>{when}: {share} kocht iets, {buyers} van de {base} bezoekers</translation>
    </message>
    <message>
        <source>{day} {first}:00 to {until}:00</source>
        <translation>{day} {first}–{until} uur</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Uur</translation>
    </message>
    <message>
        <source>Visitors</source>
        <translation>Bezoekers</translation>
    </message>
    <message>
        <source>Buyers</source>
        <translation>Kopers</translation>
    </message>
    <message>
        <source>Conversion</source>
        <translation>Conversie</translation>
    </message>
    <message>
        <source>95% interval</source>
        <translation>95%-interval</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>onbekend</translation>
    </message>
    <message>
        <source>whole day</source>
        <translation>hele dag</translation>
    </message>
</context>
<context>
    <name>TraitsDialog</name>
    <message>
        <source>Groups</source>
        <translation>Groepen</translation>
    </message>
    <message>
        <source>What do you know of {name}?</source>
        <translation>Wat weet je van {name}?</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Laat zoals het is</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>Change this list</source>
        <translation>Deze lijst aanpassen</translation>
    </message>
    <message>
        <source>{what}: name</source>
        <translation>{what}: naam</translation>
    </message>
    <message>
        <source>name</source>
        <translation>naam</translation>
    </message>
    <message>
        <source>only what you need, and what for</source>
        <translation>alleen wat nodig is, en waarvoor</translation>
    </message>
    <message>
        <source>9 March is enough</source>
        <translation>9 maart is genoeg</translation>
    </message>
    <message>
        <source>This looks like a citizen service number. A shop may not keep it: take it out.</source>
        <translation>Dit lijkt een burgerservicenummer. Dat mag een winkel niet bewaren: haal het weg.</translation>
    </message>
    <message>
        <source>This is no day: write a birthday as 9 March or 9-3-1986.</source>
        <translation>Dit is geen dag: schrijf een verjaardag als 9 maart of 9-3-1986.</translation>
    </message>
    <message>
        <source>‘{word}’ may say something about {what}. Only keep it if the customer wants you to.</source>
        <translation>‘{word}’ kan iets zeggen over {what}. Bewaar dat alleen als de klant het wil.</translation>
    </message>
</context>
<context>
    <name>TreeCard</name>
    <message>
        <source>Where does the change in revenue come from?</source>
        <translation>Waar komt het verschil in omzet vandaan?</translation>
    </message>
    <message>
        <source>Customers who bought</source>
        <translation>Klanten die kochten</translation>
    </message>
    <message>
        <source>Receipts per customer</source>
        <translation>Bonnen per klant</translation>
    </message>
    <message>
        <source>Articles per receipt</source>
        <translation>Artikelen per bon</translation>
    </message>
    <message>
        <source>Price per article</source>
        <translation>Prijs per artikel</translation>
    </message>
    <message>
        <source>Known customers</source>
        <translation>Bekende klanten</translation>
    </message>
    <message>
        <source>Sales without a customer</source>
        <translation>Verkoop zonder klant</translation>
    </message>
    <message>
        <source>{amount} more revenue than a year earlier</source>
        <translation>{amount} meer omzet dan een jaar eerder</translation>
    </message>
    <message>
        <source>{amount} less revenue than a year earlier</source>
        <translation>{amount} minder omzet dan een jaar eerder</translation>
    </message>
    <message>
        <source>There is no year before to compare with.</source>
        <translation>Er is nog geen jaar eerder om mee te vergelijken.</translation>
    </message>
    <message>
        <source>From {before} to {now}; the parts below add up to that.</source>
        <translation>Van {before} naar {now}; de delen hieronder tellen op tot dat verschil.</translation>
    </message>
</context>
<context>
    <name>TrendCard</name>
    <message>
        <source>Save</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiëren</translation>
    </message>
    <message>
        <source>Set a goal</source>
        <translation>Stel een doel</translation>
    </message>
    <message>
        <source>Change the goal</source>
        <translation>Doel wijzigen</translation>
    </message>
</context>
<context>
    <name>TrendWords</name>
    <message>
        <source>{figure} cannot be said yet.</source>
        <translation>{figure}: nog niet te zeggen.</translation>
    </message>
    <message>
        <source>{figure}: {now} in {period}.</source>
        <translation>{figure}: {now} in {period}.</translation>
    </message>
    <message>
        <source>{figure}: {now}.</source>
        <translation>{figure}: {now}.</translation>
    </message>
    <message>
        <source>{figure}: {now}, as a year earlier.</source>
        <translation>{figure}: {now}, evenveel als een jaar eerder.</translation>
    </message>
    <message>
        <source>{now} against {before}.</source>
        <translation>{now} tegen {before}.</translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n maand</numerusform>
            <numerusform>%n maanden</numerusform>
        </translation>
    </message>
    <message>
        <source>You have more active customers than a year earlier:</source>
        <translation>Je hebt meer actieve klanten dan een jaar eerder:</translation>
    </message>
    <message>
        <source>You have fewer active customers than a year earlier:</source>
        <translation>Je hebt minder actieve klanten dan een jaar eerder:</translation>
    </message>
    <message>
        <source>More new customers came than a year earlier:</source>
        <translation>Er kwamen meer nieuwe klanten dan een jaar eerder:</translation>
    </message>
    <message>
        <source>Fewer new customers came than a year earlier:</source>
        <translation>Er kwamen minder nieuwe klanten dan een jaar eerder:</translation>
    </message>
    <message>
        <source>More customers drifted away than a year earlier:</source>
        <translation>Er haakten meer klanten af dan een jaar eerder:</translation>
    </message>
    <message>
        <source>Fewer customers drifted away than a year earlier:</source>
        <translation>Er haakten minder klanten af dan een jaar eerder:</translation>
    </message>
    <message>
        <source>Customers buy more often than a year earlier:</source>
        <translation>Klanten kopen vaker dan een jaar eerder:</translation>
    </message>
    <message>
        <source>Customers buy less often than a year earlier:</source>
        <translation>Klanten kopen minder vaak dan een jaar eerder:</translation>
    </message>
    <message>
        <source>{figure} is higher than a year earlier:</source>
        <translation>{figure}: hoger dan een jaar eerder.</translation>
    </message>
    <message>
        <source>{figure} is lower than a year earlier:</source>
        <translation>{figure}: lager dan een jaar eerder.</translation>
    </message>
    <message>
        <source>That can be chance.</source>
        <translation>Dat kan toeval zijn.</translation>
    </message>
    <message>
        <source>That is {amount} more</source>
        <translation>Dat is {amount} meer</translation>
    </message>
    <message>
        <source>That is {amount} less</source>
        <translation>Dat is {amount} minder</translation>
    </message>
    <message>
        <source>Too few months to rule out chance.</source>
        <translation>Te weinig maanden om toeval uit te sluiten.</translation>
    </message>
    <message>
        <source>, in every single month</source>
        <translation>, en dat in elke maand</translation>
    </message>
    <message>
        <source>, in {count} of {months} months</source>
        <translation>, in {count} van de {months} maanden</translation>
    </message>
    <message>
        <source>{n} percentage points</source>
        <translation>{n} procentpunt</translation>
    </message>
    <message>
        <source>Only {month}, to {day}: a month that has not ended is compared with none.</source>
        <translation>Alleen {month}, tot en met {day}: een maand die nog loopt is nergens mee vergeleken.</translation>
    </message>
    <message>
        <source>Whole months from {first} to {last}.</source>
        <translation>Hele maanden, van {first} tot en met {last}.</translation>
    </message>
    <message>
        <source>The month of {month}.</source>
        <translation>De maand {month}.</translation>
    </message>
    <message>
        <source>The month that still runs (to {day}) does not count yet.</source>
        <translation>De maand die nog loopt (tot en met {day}) telt nog niet mee.</translation>
    </message>
    <message>
        <source>Estimated on all your data, so the same in each month.</source>
        <translation>Geschat op al je gegevens samen, dus in elke maand hetzelfde.</translation>
    </message>
    <message>
        <source>There is no year before to compare with.</source>
        <translation>Er is nog geen jaar eerder om mee te vergelijken.</translation>
    </message>
    <message>
        <source>{figure} per month</source>
        <translation>{figure} per maand</translation>
    </message>
    <message>
        <source>a year earlier</source>
        <translation>een jaar eerder</translation>
    </message>
    <message>
        <source>{month}: {value}</source>
        <translation>{month}: {value}</translation>
    </message>
    <message>
        <source>{month} (to {day}): {value}</source>
        <translation>{month} (tot en met {day}): {value}</translation>
    </message>
    <message>
        <source>{value} in {month}</source>
        <translation>{value} in {month}</translation>
    </message>
    <message>
        <source>goal {value}</source>
        <translation>doel {value}</translation>
    </message>
    <message>
        <source>goal {value}: far above this chart</source>
        <translation>doel {value}: ver boven deze grafiek</translation>
    </message>
    <message>
        <source>Nothing can be said of these months yet.</source>
        <translation>Over deze maanden is nog niets te zeggen.</translation>
    </message>
    <message numerus="yes">
        <source>Of %n month(s) nothing can be said.</source>
        <translation>
            <numerusform>Over %n maand is nog niets te zeggen.</numerusform>
            <numerusform>Over %n maanden is nog niets te zeggen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Maand</translation>
    </message>
    <message>
        <source>A year earlier</source>
        <translation>Een jaar eerder</translation>
    </message>
</context>
<context>
    <name>TrendsPage</name>
    <message>
        <source>3 months</source>
        <translation>3 maanden</translation>
    </message>
    <message>
        <source>12 months</source>
        <translation>12 maanden</translation>
    </message>
    <message>
        <source>4 years</source>
        <translation>4 jaar</translation>
    </message>
    <message>
        <source>Own period</source>
        <translation>Eigen periode</translation>
    </message>
    <message>
        <source>Your figures over time will appear here</source>
        <translation>Hier komen je cijfers door de tijd</translation>
    </message>
    <message>
        <source>After your first import you see month by month what grows and what shrinks.</source>
        <translation>Na je eerste import zie je maand na maand wat groeit en wat krimpt.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importeren</translation>
    </message>
    <message>
        <source>Copied; paste it in a spreadsheet</source>
        <translation>Gekopieerd; plak het in een rekenblad</translation>
    </message>
    <message>
        <source>Trends</source>
        <translation>Trends</translation>
    </message>
    <message>
        <source>Updating…</source>
        <translation>Bijwerken…</translation>
    </message>
    <message>
        <source>Picture (*.png);;Excel (*.xlsx);;CSV (*.csv)</source>
        <translation>Afbeelding (*.png);;Excel (*.xlsx);;CSV (*.csv)</translation>
    </message>
    <message>
        <source>Save this trend</source>
        <translation>Deze trend bewaren</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>Bewaard als {file}</translation>
    </message>
</context>
<context>
    <name>TwinCard</name>
    <message>
        <source>Show as table</source>
        <translation>Toon als tabel</translation>
    </message>
    <message>
        <source>Show as picture</source>
        <translation>Toon als grafiek</translation>
    </message>
</context>
<context>
    <name>Undoing</name>
    <message>
        <source>Taken back: {what}</source>
        <translation>Teruggedraaid: {what}</translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message>
        <source>This you can come back to</source>
        <translation>Hier kun je op terugkomen</translation>
    </message>
    <message numerus="yes">
        <source>And %Ln more</source>
        <translation>
            <numerusform>En nog %Ln</numerusform>
            <numerusform>En nog %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Left an address</source>
        <translation>Liet een adres achter</translation>
    </message>
    <message>
        <source>Promised for {day}</source>
        <translation>Beloofd voor {day}</translation>
    </message>
    <message>
        <source>Call when it is in: {what}</source>
        <translation>Bel als het binnen is: {what}</translation>
    </message>
    <message>
        <source>On approval: {what}</source>
        <translation>Op zicht: {what}</translation>
    </message>
    <message>
        <source>In repair: {what}</source>
        <translation>In reparatie: {what}</translation>
    </message>
</context>
<context>
    <name>WaitingList</name>
    <message>
        <source>Everybody was answered.</source>
        <translation>Iedereen is geholpen.</translation>
    </message>
    <message>
        <source>Nobody waits for an answer</source>
        <translation>Niemand wacht op antwoord</translation>
    </message>
    <message numerus="yes">
        <source>%Ln wait(s) for an answer</source>
        <translation>
            <numerusform>%Ln wacht op antwoord</numerusform>
            <numerusform>%Ln wachten op antwoord</numerusform>
        </translation>
    </message>
    <message>
        <source>score {score}</source>
        <translation>cijfer {score}</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Opgelost</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>Nog %Ln</numerusform>
            <numerusform>Nog %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WantedCard</name>
    <message>
        <source>Asked for, not there</source>
        <translation>Gevraagd, niet gehad</translation>
    </message>
    <message>
        <source>Nobody named an article yet.</source>
        <translation>Niemand noemde nog een artikel.</translation>
    </message>
    <message>
        <source>size {size}</source>
        <translation>maat {size}</translation>
    </message>
    <message numerus="yes">
        <source>asked %Ln time(s)</source>
        <translation>
            <numerusform>%Ln keer gevraagd</numerusform>
            <numerusform>%Ln keer gevraagd</numerusform>
        </translation>
    </message>
    <message>
        <source>Visitor</source>
        <translation>Bezoeker</translation>
    </message>
    <message>
        <source>Let {name} know</source>
        <translation>Laat het {name} weten</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>en nog %Ln</numerusform>
            <numerusform>en nog %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WatchCard</name>
    <message>
        <source>New exports</source>
        <translation>Nieuwe exports</translation>
    </message>
    <message>
        <source>Do nothing</source>
        <translation>Niets doen</translation>
    </message>
    <message>
        <source>Offer them</source>
        <translation>Aanbieden</translation>
    </message>
    <message>
        <source>Import by itself</source>
        <translation>Vanzelf importeren</translation>
    </message>
    <message>
        <source>When a new export lies in the folder</source>
        <translation>Als er een nieuwe export in de map staat</translation>
    </message>
    <message>
        <source>Another folder</source>
        <translation>Andere map</translation>
    </message>
    <message>
        <source>Only a kind of file you imported before, and only when nothing has to be asked. You are told, and can undo it.</source>
        <translation>Alleen een soort bestand dat je eerder importeerde, en alleen als er niets te vragen is. Je leest het, en kunt het ongedaan maken.</translation>
    </message>
    <message>
        <source>On the overview you read that it lies ready. Nothing is imported by itself.</source>
        <translation>Op het overzicht lees je dat hij klaarstaat. Er wordt niets vanzelf geïmporteerd.</translation>
    </message>
    <message>
        <source>KlantDesk looks in no folder.</source>
        <translation>KlantDesk kijkt in geen enkele map.</translation>
    </message>
    <message>
        <source>Folder: {place}</source>
        <translation>Map: {place}</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Look at an example shop first</source>
        <translation>Bekijk eerst een voorbeeldwinkel</translation>
    </message>
    <message>
        <source>Welcome. In a few minutes you see who your customers are,
who joined and who stays away.</source>
        <translation>Welkom. Over een paar minuten zie je wie je klanten zijn,
wie erbij kwam en wie er wegblijft.</translation>
    </message>
    <message>
        <source>You need one file: the orders of your webshop or the receipts of your till.</source>
        <translation>Je hebt één bestand nodig: de bestellingen uit je webshop of de bonnen uit je kassa.</translation>
    </message>
    <message>
        <source>Your figures come here: active customers, new customers, lost customers, purchases per customer.</source>
        <translation>Hier komen je cijfers: actieve klanten, nieuwe klanten, afgehaakt en aankopen per klant.</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Overzicht</translation>
    </message>
    <message>
        <source>Where do you find it?</source>
        <translation>Waar vind je het?</translation>
    </message>
    <message>
        <source>1. Import</source>
        <translation>1. Importeer</translation>
    </message>
    <message>
        <source>Once a month, five minutes of work.</source>
        <translation>Eén keer per maand, vijf minuten werk.</translation>
    </message>
    <message>
        <source>2. Look</source>
        <translation>2. Kijk</translation>
    </message>
    <message>
        <source>You get answers in plain sentences.</source>
        <translation>Je krijgt antwoorden in gewone zinnen.</translation>
    </message>
    <message>
        <source>3. Act</source>
        <translation>3. Doe iets</translation>
    </message>
    <message>
        <source>Each figure says what you can do.</source>
        <translation>Bij elk getal staat wat je kunt doen.</translation>
    </message>
    <message>
        <source>Where do you find such a file?</source>
        <translation>Waar vind je zo’n bestand?</translation>
    </message>
    <message>
        <source>In your webshop</source>
        <translation>In je webshop</translation>
    </message>
    <message>
        <source>Open ‘Orders’, choose the whole period and click ‘Export’.</source>
        <translation>Open ‘Bestellingen’, kies de hele periode en klik op ‘Exporteren’.</translation>
    </message>
    <message>
        <source>In your till</source>
        <translation>In je kassa</translation>
    </message>
    <message>
        <source>Look among the reports for ‘Sales per customer’ and save it as Excel.</source>
        <translation>Zoek bij rapporten naar ‘Verkopen per klant’ en bewaar als Excel.</translation>
    </message>
    <message>
        <source>No file yet?</source>
        <translation>Nog geen bestand?</translation>
    </message>
    <message>
        <source>Look at the example shop. An export lies ready there, to try an import with.</source>
        <translation>Bekijk de voorbeeldwinkel. Daar ligt een export klaar om een import te proberen.</translation>
    </message>
    <message>
        <source>Everything stays on this pc</source>
        <translation>Alles blijft op deze pc</translation>
    </message>
    <message>
        <source>KlantDesk sends nothing to the internet.</source>
        <translation>KlantDesk stuurt niets naar internet.</translation>
    </message>
</context>
<context>
    <name>WhatFits</name>
    <message>
        <source>What you can import</source>
        <translation>Wat je kunt importeren</translation>
    </message>
    <message>
        <source>Orders and receipts</source>
        <translation>Bestellingen en bonnen</translation>
    </message>
    <message>
        <source>Who bought what, when and for how much.</source>
        <translation>Wie wat kocht, wanneer en voor hoeveel.</translation>
    </message>
    <message>
        <source>Customers and newsletters</source>
        <translation>Klanten en nieuwsbrief</translation>
    </message>
    <message>
        <source>Addresses, and who may get mail.</source>
        <translation>Adressen, en wie mail mag krijgen.</translation>
    </message>
    <message>
        <source>Answers and visitors</source>
        <translation>Antwoorden en bezoekers</translation>
    </message>
    <message>
        <source>What visitors said, and how many came.</source>
        <translation>Wat bezoekers zeiden, en hoeveel er kwamen.</translation>
    </message>
    <message>
        <source>Another shop</source>
        <translation>Een andere winkel</translation>
    </message>
    <message>
        <source>Its KlantDesk file: three shops in one.</source>
        <translation>Het KlantDesk-bestand ervan: zo tel je winkels samen.</translation>
    </message>
    <message>
        <source>Recognised at once: Shopify, WooCommerce, Lightspeed, Magento, PrestaShop, Shopware, bol.com, Squarespace, Wix, Etsy, BigCommerce, Odoo, Square, SumUp, Mailchimp, Brevo, Klaviyo, SurveyMonkey, Google Forms, Microsoft Forms and Typeform. Something else? Then you say once which column is what.</source>
        <translation>Vanzelf herkend: Shopify, WooCommerce, Lightspeed, Magento, PrestaShop, Shopware, bol.com, Squarespace, Wix, Etsy, BigCommerce, Odoo, Square, SumUp, Mailchimp, Brevo, Klaviyo, SurveyMonkey, Google Forms, Microsoft Forms en Typeform. Iets anders? Dan wijs je één keer aan wat in welke kolom staat.</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Try again</source>
        <translation>Probeer opnieuw</translation>
    </message>
    <message>
        <source>Your shop cannot be opened now</source>
        <translation>Je winkel kan nu niet open</translation>
    </message>
</context>
<context>
    <name>WordsPanel</name>
    <message>
        <source>Enter goes on, also without words.</source>
        <translation>Enter gaat verder, ook zonder tekst.</translation>
    </message>
</context>
<context>
    <name>_Verbs</name>
    <message>
        <source>Changed what is known</source>
        <translation>Veranderde wat je weet</translation>
    </message>
    <message>
        <source>Wrote a note</source>
        <translation>Schreef een notitie</translation>
    </message>
    <message>
        <source>Wrote down a telephone call</source>
        <translation>Noteerde een telefoongesprek</translation>
    </message>
    <message>
        <source>Wrote down a visit</source>
        <translation>Noteerde een bezoek</translation>
    </message>
    <message>
        <source>Wrote down an e-mail</source>
        <translation>Noteerde een e-mail</translation>
    </message>
    <message>
        <source>Wrote down a quotation</source>
        <translation>Noteerde een offerte</translation>
    </message>
    <message>
        <source>Changed a note</source>
        <translation>Veranderde een notitie</translation>
    </message>
    <message>
        <source>Added a task</source>
        <translation>Voegde een taak toe</translation>
    </message>
    <message>
        <source>Changed a task</source>
        <translation>Veranderde een taak</translation>
    </message>
    <message>
        <source>Settled a task</source>
        <translation>Rondde een taak af</translation>
    </message>
    <message>
        <source>Reopened a task</source>
        <translation>Heropende een taak</translation>
    </message>
    <message>
        <source>Changed details</source>
        <translation>Veranderde gegevens</translation>
    </message>
    <message>
        <source>Gave a label</source>
        <translation>Gaf een label</translation>
    </message>
    <message>
        <source>Took a label off</source>
        <translation>Haalde een label weg</translation>
    </message>
    <message>
        <source>Changed a permission</source>
        <translation>Veranderde een toestemming</translation>
    </message>
    <message>
        <source>Added the customer</source>
        <translation>Voegde de klant toe</translation>
    </message>
    <message>
        <source>Added a purchase</source>
        <translation>Voegde een aankoop toe</translation>
    </message>
    <message>
        <source>Moved to the bin</source>
        <translation>Deed in de prullenbak</translation>
    </message>
    <message>
        <source>Took out of the bin</source>
        <translation>Haalde uit de prullenbak</translation>
    </message>
</context>
</TS>
