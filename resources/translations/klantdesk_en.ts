<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>AnswersPage</name>
    <message numerus="yes">
        <source>%Ln answer(s)</source>
        <translation>
            <numerusform>%Ln answer</numerusform>
            <numerusform>%Ln answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln suggestion(s) to check: Enter confirms and goes on.</source>
        <translation>
            <numerusform>%Ln suggestion to check: Enter confirms and goes on.</numerusform>
            <numerusform>%Ln suggestions to check: Enter confirms and goes on.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AssortmentPage</name>
    <message numerus="yes">
        <source>%Ln time(s)</source>
        <translation>
            <numerusform>%Ln time</numerusform>
            <numerusform>%Ln times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AssortmentWords</name>
    <message numerus="yes">
        <source>they spend a larger part of their money on it than the rest.</source>
        <translation>
            <numerusform>they spend a larger part of their money on it than the rest.</numerusform>
            <numerusform>they spend a larger part of their money on them than the rest.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The twelve months to {day}: %Ln loyal customer(s) and the rest.</source>
        <translation>
            <numerusform>The twelve months to {day}: %Ln loyal customer and the rest.</numerusform>
            <numerusform>The twelve months to {day}: %Ln loyal customers and the rest.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BinPage</name>
    <message numerus="yes">
        <source>%Ln customer(s) in the bin</source>
        <translation>
            <numerusform>%Ln customer in the bin</numerusform>
            <numerusform>%Ln customers in the bin</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %Ln more</source>
        <translation>
            <numerusform>And %Ln more</numerusform>
            <numerusform>And %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) left</source>
        <translation>
            <numerusform>%Ln day left</numerusform>
            <numerusform>%Ln days left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardWords</name>
    <message numerus="yes">
        <source>Bought %Ln time(s).</source>
        <translation>
            <numerusform>Bought once.</numerusform>
            <numerusform>Bought %Ln times.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in the shop</source>
        <translation>
            <numerusform>%Ln in the shop</numerusform>
            <numerusform>%Ln in the shop</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in the webshop</source>
        <translation>
            <numerusform>%Ln in the webshop</numerusform>
            <numerusform>%Ln in the webshop</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangesCard</name>
    <message numerus="yes">
        <source>{before} became %Ln customer(s)</source>
        <translation>
            <numerusform>{before} became %Ln customer</numerusform>
            <numerusform>{before} became %Ln customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>your first %Ln customer(s)</source>
        <translation>
            <numerusform>your first customer</numerusform>
            <numerusform>your first %Ln customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s), as many as before</source>
        <translation>
            <numerusform>%Ln customer, as many as before</numerusform>
            <numerusform>%Ln customers, as many as before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) on the cards of your customers</source>
        <translation>
            <numerusform>%Ln contact on the card of a customer</numerusform>
            <numerusform>%Ln contacts on the cards of your customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) with new data</source>
        <translation>
            <numerusform>%Ln customer with new data</numerusform>
            <numerusform>%Ln customers with new data</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Charts</name>
    <message numerus="yes">
        <source>See the %Ln customer(s) who drifted away</source>
        <translation>
            <numerusform>See the %Ln customer who drifted away</numerusform>
            <numerusform>See the %Ln customers who drifted away</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln new</numerusform>
            <numerusform>%Ln new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln drifted away</source>
        <translation>
            <numerusform>%Ln drifted away</numerusform>
            <numerusform>%Ln drifted away</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CohortWords</name>
    <message numerus="yes">
        <source>%n month(s)</source>
        <comment>within so long</comment>
        <translation>
            <numerusform>%n mth</numerusform>
            <numerusform>%n mths</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name}: {returned} of {followed} came back within %n month(s), {share}</source>
        <translation>
            <numerusform>{name}: {returned} of {followed} came back within %n month, {share}</numerusform>
            <numerusform>{name}: {returned} of {followed} came back within %n months, {share}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColumnsStep</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s) we are not sure of</source>
        <translation>
            <numerusform>%Ln column we are not sure of</numerusform>
            <numerusform>%Ln columns we are not sure of</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Which %Ln column(s) hold(s) {fields}?</source>
        <translation>
            <numerusform>Which column holds {fields}?</numerusform>
            <numerusform>Which columns hold {fields}?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>First {shown} of %Ln row(s).</source>
        <translation>
            <numerusform>First {shown} of %Ln row.</numerusform>
            <numerusform>First {shown} of %Ln rows.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln row(s).</source>
        <translation>
            <numerusform>The only row.</numerusform>
            <numerusform>All %Ln rows.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s) you leave out: {names}.</source>
        <translation>
            <numerusform>You leave out %Ln column: {names}.</numerusform>
            <numerusform>You leave out %Ln columns: {names}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComeBackList</name>
    <message numerus="yes">
        <source>And %Ln more once these are done.</source>
        <translation>
            <numerusform>And one more once these are done.</numerusform>
            <numerusform>And %Ln more once these are done.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message numerus="yes">
        <source>purchase(s) that count</source>
        <translation>
            <numerusform>purchase that counts</numerusform>
            <numerusform>purchases that count</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CounterMenu</name>
    <message numerus="yes">
        <source>%Ln customer(s) were in the bin for 30 days and are wiped</source>
        <translation>
            <numerusform>%Ln customer was in the bin for 30 days and is wiped</numerusform>
            <numerusform>%Ln customers were in the bin for 30 days and are wiped</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CustomersPage</name>
    <message numerus="yes">
        <source>%Ln of {all} customer(s)</source>
        <translation>
            <numerusform>%Ln of {all} customers</numerusform>
            <numerusform>%Ln of {all} customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln customer</numerusform>
            <numerusform>%Ln customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) found</source>
        <translation>
            <numerusform>%Ln customer found</numerusform>
            <numerusform>%Ln customers found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DoublesPage</name>
    <message numerus="yes">
        <source>%Ln pair(s) may be one person</source>
        <translation>
            <numerusform>%Ln pair may be one person</numerusform>
            <numerusform>%Ln pairs may be one person</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pair(s) share(s) one e-mail address</source>
        <translation>
            <numerusform>%Ln pair shares an e-mail address</numerusform>
            <numerusform>%Ln pairs share an e-mail address</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FeedbackWords</name>
    <message numerus="yes">
        <source>%Ln more answer(s), and you see why people buy nothing.</source>
        <translation>
            <numerusform>%Ln more answer, and you see why people buy nothing.</numerusform>
            <numerusform>%Ln more answers, and you see why people buy nothing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln time(s)</source>
        <translation>
            <numerusform>%Ln time</numerusform>
            <numerusform>%Ln times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>That is %Ln higher</source>
        <translation>
            <numerusform>That is %Ln higher</numerusform>
            <numerusform>That is %Ln higher</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>That is %Ln lower</source>
        <translation>
            <numerusform>That is %Ln lower</numerusform>
            <numerusform>That is %Ln lower</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s)</source>
        <translation>
            <numerusform>%Ln answer</numerusform>
            <numerusform>%Ln answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln open answer(s)</source>
        <translation>
            <numerusform>%Ln open answer</numerusform>
            <numerusform>%Ln open answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message numerus="yes">
        <source>purchase(s)</source>
        <translation>
            <numerusform>purchase</numerusform>
            <numerusform>purchases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>day(s) ago</source>
        <translation>
            <numerusform>day ago</numerusform>
            <numerusform>days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n year(s)</source>
        <translation>
            <numerusform>in %n year</numerusform>
            <numerusform>in %n years</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileCard</name>
    <message numerus="yes">
        <source>Open the bin (%Ln)</source>
        <translation>
            <numerusform>Open the bin (%Ln)</numerusform>
            <numerusform>Open the bin (%Ln)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FolderWatch</name>
    <message numerus="yes">
        <source>{file} came in by itself: %Ln purchase(s)</source>
        <translation>
            <numerusform>{file} came in by itself: %Ln purchase</numerusform>
            <numerusform>{file} came in by itself: %Ln purchases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FourFigures</name>
    <message numerus="yes">
        <source>%Ln day(s) ago</source>
        <translation>
            <numerusform>%Ln day ago</numerusform>
            <numerusform>%Ln days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GroupWords</name>
    <message numerus="yes">
        <source>Your {loyal} are {part} of your customers and bring in {share} of your revenue.</source>
        <translation>
            <numerusform>Your {loyal} is {part} of your customers and brings in {share} of your revenue.</numerusform>
            <numerusform>Your {loyal} are {part} of your customers and bring in {share} of your revenue.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln loyal customer(s)</source>
        <translation>
            <numerusform>%Ln loyal customer</numerusform>
            <numerusform>%Ln loyal customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln good customer(s) about to drift away</source>
        <translation>
            <numerusform>%Ln good customer about to drift away</numerusform>
            <numerusform>%Ln good customers about to drift away</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) quiet for a while</source>
        <translation>
            <numerusform>%Ln customer quiet for a while</numerusform>
            <numerusform>%Ln customers quiet for a while</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln good customer(s) to win back</source>
        <translation>
            <numerusform>%Ln good customer to win back</numerusform>
            <numerusform>%Ln good customers to win back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln customer</numerusform>
            <numerusform>%Ln customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{group}: %Ln customer(s), bought {often}, the last time {when}</source>
        <translation>
            <numerusform>{group}: %Ln customer, bought {often}, the last time {when}</numerusform>
            <numerusform>{group}: %Ln customers, bought {often}, the last time {when}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) or more</source>
        <translation>
            <numerusform>%n time or more</numerusform>
            <numerusform>%n times or more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message numerus="yes">
        <source>Check %Ln row(s)</source>
        <translation>
            <numerusform>Check %Ln row</numerusform>
            <numerusform>Check %Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln do(es) not exist</source>
        <translation>
            <numerusform>%Ln does not exist</numerusform>
            <numerusform>%Ln do not exist</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln is/are empty</source>
        <translation>
            <numerusform>%Ln is empty</numerusform>
            <numerusform>%Ln are empty</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln wrong</source>
        <translation>
            <numerusform>%Ln is wrong</numerusform>
            <numerusform>%Ln are wrong</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) will stay out: {reason}.</source>
        <translation>
            <numerusform>%Ln row will stay out: {reason}.</numerusform>
            <numerusform>%Ln rows will stay out: {reason}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more choice(s)</source>
        <translation>
            <numerusform>%Ln more choice</numerusform>
            <numerusform>%Ln more choices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) to know</source>
        <translation>
            <numerusform>%Ln thing to know</numerusform>
            <numerusform>%Ln things to know</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) is/are still not right</source>
        <translation>
            <numerusform>%Ln row is still not right</numerusform>
            <numerusform>%Ln rows are still not right</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other(s) is/are still not right.</source>
        <translation>
            <numerusform>%Ln other is still not right.</numerusform>
            <numerusform>%Ln others are still not right.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) came in after all</source>
        <translation>
            <numerusform>%Ln row came in after all</numerusform>
            <numerusform>%Ln rows came in after all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln purchase(s)</source>
        <translation>
            <numerusform>%Ln purchase</numerusform>
            <numerusform>%Ln purchases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln visitor count(s)</source>
        <translation>
            <numerusform>%Ln visitor count</numerusform>
            <numerusform>%Ln visitor counts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s)</source>
        <translation>
            <numerusform>%Ln contact</numerusform>
            <numerusform>%Ln contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s)</source>
        <translation>
            <numerusform>%Ln answer</numerusform>
            <numerusform>%Ln answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln permission(s) or unsubscription(s)</source>
        <translation>
            <numerusform>%Ln permission or unsubscription</numerusform>
            <numerusform>%Ln permissions and unsubscriptions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln customer</numerusform>
            <numerusform>%Ln customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new customer(s)</source>
        <translation>
            <numerusform>%Ln new customer</numerusform>
            <numerusform>%Ln new customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the new customers bought nothing yet: a return or cancelled order.</source>
        <translation>
            <numerusform>%Ln of the new customers bought nothing yet: a return or cancelled order.</numerusform>
            <numerusform>%Ln of the new customers bought nothing yet: a return or cancelled order.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln purchase(s) changed</source>
        <translation>
            <numerusform>%Ln purchase changed</numerusform>
            <numerusform>%Ln purchases changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) changed</source>
        <translation>
            <numerusform>%Ln customer changed</numerusform>
            <numerusform>%Ln customers changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <translation>
            <numerusform>%Ln changed</numerusform>
            <numerusform>%Ln changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message numerus="yes">
        <source>Give %Ln customer(s) a label</source>
        <translation>
            <numerusform>Give %Ln customer a label</numerusform>
            <numerusform>Give %Ln customers a label</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Label “{name}” given to %Ln customer(s)</source>
        <translation>
            <numerusform>Label “{name}” given to %Ln customer</numerusform>
            <numerusform>Label “{name}” given to %Ln customers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KnownCard</name>
    <message numerus="yes">
        <source>{value} (%Ln of {all} times)</source>
        <translation>
            <numerusform>{value} (%Ln of {all} times)</numerusform>
            <numerusform>{value} (%Ln of {all} times)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>size of %Ln year(s) ago</source>
        <translation>
            <numerusform>size of %Ln year ago</numerusform>
            <numerusform>size of %Ln years ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LabelsCard</name>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln customer</numerusform>
            <numerusform>%Ln customers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeadWords</name>
    <message numerus="yes">
        <source>%Ln person(s) bought nothing yet</source>
        <translation>
            <numerusform>%Ln person bought nothing yet</numerusform>
            <numerusform>%Ln people bought nothing yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There was contact with %Ln of them in the 90 days up to {day}.</source>
        <translation>
            <numerusform>There was contact with %Ln of them in the 90 days up to {day}.</numerusform>
            <numerusform>There was contact with %Ln of them in the 90 days up to {day}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln open task(s)</source>
        <translation>
            <numerusform>%Ln open task</numerusform>
            <numerusform>%Ln open tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln person(s)</source>
        <translation>
            <numerusform>Show %Ln person</numerusform>
            <numerusform>Show %Ln people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeaveForm</name>
    <message numerus="yes">
        <source>%Ln task(s) are still open. Nothing falls through.</source>
        <translation>
            <numerusform>%Ln task is still open. Nothing falls through.</numerusform>
            <numerusform>%Ln tasks are still open. Nothing falls through.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListBar</name>
    <message numerus="yes">
        <source>%Ln of {all} selected</source>
        <translation>
            <numerusform>%Ln of {all} selected</numerusform>
            <numerusform>%Ln of {all} selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For exactly these %Ln customer(s)</source>
        <translation>
            <numerusform>For exactly this one customer</numerusform>
            <numerusform>For exactly these %Ln customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>· you may e-mail %Ln</source>
        <translation>
            <numerusform>· you may e-mail %Ln</numerusform>
            <numerusform>· you may e-mail %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Members</name>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln customer</numerusform>
            <numerusform>%Ln customers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MissedCard</name>
    <message numerus="yes">
        <source>%Ln visitor(s)</source>
        <translation>
            <numerusform>%Ln visitor</numerusform>
            <numerusform>%Ln visitors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MovementCard</name>
    <message numerus="yes">
        <source>%Ln became loyal customer(s)</source>
        <translation>
            <numerusform>%Ln customer became loyal</numerusform>
            <numerusform>%Ln customers became loyal</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln no longer were</source>
        <translation>
            <numerusform>%Ln no longer was</numerusform>
            <numerusform>%Ln no longer were</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) moved to another group</source>
        <translation>
            <numerusform>%Ln customer moved to another group</numerusform>
            <numerusform>%Ln customers moved to another group</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) stayed where they were</source>
        <translation>
            <numerusform>%Ln stayed</numerusform>
            <numerusform>%Ln stayed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) new</source>
        <translation>
            <numerusform>%Ln is new</numerusform>
            <numerusform>%Ln are new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln customer</numerusform>
            <numerusform>%Ln customers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NextCard</name>
    <message numerus="yes">
        <source>%Ln file(s) still lie(s) ready in your folder.</source>
        <translation>
            <numerusform>%Ln file still lies ready in your folder.</numerusform>
            <numerusform>%Ln files still lie ready in your folder.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Nobody</name>
    <message numerus="yes">
        <source>but %Ln among all customers</source>
        <translation>
            <numerusform>but %Ln among all customers</numerusform>
            <numerusform>but %Ln among all customers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NpsCard</name>
    <message numerus="yes">
        <source>%Ln answer(s)</source>
        <translation>
            <numerusform>%Ln answer</numerusform>
            <numerusform>%Ln answers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OfferNote</name>
    <message numerus="yes">
        <source>and %Ln more file(s)</source>
        <translation>
            <numerusform>and %Ln more file</numerusform>
            <numerusform>and %Ln more files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message numerus="yes">
        <source>%Ln more file(s) you dropped wait(s)</source>
        <translation>
            <numerusform>%Ln more file you dropped waits</numerusform>
            <numerusform>%Ln more files you dropped wait</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message numerus="yes">
        <source>%Ln more do(es) not count ({reasons}).</source>
        <translation>
            <numerusform>%Ln more does not count ({reasons}).</numerusform>
            <numerusform>%Ln more do not count ({reasons}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more do(es) not count.</source>
        <translation>
            <numerusform>%Ln more does not count.</numerusform>
            <numerusform>%Ln more do not count.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>row(s) of %Ln</source>
        <translation>
            <numerusform>of %Ln row</numerusform>
            <numerusform>of %Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>customer(s)</source>
        <translation>
            <numerusform>customer</numerusform>
            <numerusform>customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>purchase(s), {customers}</source>
        <translation>
            <numerusform>purchase, {customers}</numerusform>
            <numerusform>purchases, {customers}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>purchase(s) of customers you know</source>
        <translation>
            <numerusform>purchase of a customer you know</numerusform>
            <numerusform>purchases of customers you know</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>purchase(s) with another amount or status</source>
        <translation>
            <numerusform>purchase with another amount or status</numerusform>
            <numerusform>purchases with another amount or status</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) mended afterwards</source>
        <translation>
            <numerusform>mended afterwards: %Ln row</numerusform>
            <numerusform>mended afterwards: %Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>visitor count(s)</source>
        <translation>
            <numerusform>visitor count</numerusform>
            <numerusform>visitor counts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>visitor count(s) corrected</source>
        <translation>
            <numerusform>visitor count corrected</numerusform>
            <numerusform>visitor counts corrected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>contact(s)</source>
        <translation>
            <numerusform>contact</numerusform>
            <numerusform>contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>answer(s)</source>
        <translation>
            <numerusform>answer</numerusform>
            <numerusform>answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) taken over</source>
        <translation>
            <numerusform>%Ln taken over</numerusform>
            <numerusform>%Ln taken over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln skipped</source>
        <translation>
            <numerusform>%Ln skipped</numerusform>
            <numerusform>%Ln skipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stay(s) out</source>
        <translation>
            <numerusform>%Ln stays out</numerusform>
            <numerusform>%Ln stay out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln row(s) were looked at</source>
        <translation>
            <numerusform>%Ln row was looked at</numerusform>
            <numerusform>All %Ln rows were looked at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln purchase(s)</source>
        <translation>
            <numerusform>Import %Ln purchase</numerusform>
            <numerusform>Import %Ln purchases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln customer(s)</source>
        <translation>
            <numerusform>Import %Ln customer</numerusform>
            <numerusform>Import %Ln customers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PairCard</name>
    <message numerus="yes">
        <source>%Ln time(s)</source>
        <translation>
            <numerusform>%Ln time</numerusform>
            <numerusform>%Ln times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PastImports</name>
    <message numerus="yes">
        <source>Show all %Ln</source>
        <translation>
            <numerusform>Show all %Ln</numerusform>
            <numerusform>Show all %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PastRejected</name>
    <message numerus="yes">
        <source>%Ln row(s) of {file} stayed out</source>
        <translation>
            <numerusform>%Ln row of {file} stayed out</numerusform>
            <numerusform>%Ln rows of {file} stayed out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>People</name>
    <message numerus="yes">
        <source>Show all %Ln</source>
        <translation>
            <numerusform>Show the one found in the list</numerusform>
            <numerusform>Show all %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeopleCard</name>
    <message numerus="yes">
        <source>%Ln task(s)</source>
        <translation>
            <numerusform>%Ln task</numerusform>
            <numerusform>%Ln tasks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Picker</name>
    <message numerus="yes">
        <source>%n mth.</source>
        <translation>
            <numerusform>%n mth</numerusform>
            <numerusform>%n mths</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProgressPanel</name>
    <message numerus="yes">
        <source>%n minute(s) left</source>
        <translation>
            <numerusform>%n minute left</numerusform>
            <numerusform>%n minutes left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) left</source>
        <translation>
            <numerusform>%n second left</numerusform>
            <numerusform>%n seconds left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RejectedCard</name>
    <message numerus="yes">
        <source>%Ln row(s) stay(s) out</source>
        <translation>
            <numerusform>%Ln row stays out</numerusform>
            <numerusform>%Ln rows stay out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show all %Ln</source>
        <translation>
            <numerusform>Show all %Ln</numerusform>
            <numerusform>Show all %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message numerus="yes">
        <source>%Ln new customer(s)</source>
        <translation>
            <numerusform>%Ln new customer</numerusform>
            <numerusform>%Ln new customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{back} came back</source>
        <translation>
            <numerusform>{back} came back</numerusform>
            <numerusform>{back} came back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{new} joined</source>
        <translation>
            <numerusform>{new} joined</numerusform>
            <numerusform>{new} joined</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln drifted away</source>
        <translation>
            <numerusform>%Ln drifted away</numerusform>
            <numerusform>%Ln drifted away</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{back} customer(s) came back</source>
        <translation>
            <numerusform>{back} came back</numerusform>
            <numerusform>{back} came back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{lost}</source>
        <comment>who drifted away, as a clause</comment>
        <translation>
            <numerusform>{lost}</numerusform>
            <numerusform>{lost}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On {day} you had %Ln active customer(s) (bought in the last {time})</source>
        <translation>
            <numerusform>On {day} you had %Ln active customer (bought in the last {time})</numerusform>
            <numerusform>On {day} you had %Ln active customers (bought in the last {time})</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more than a month before</source>
        <translation>
            <numerusform>%Ln more than a month before</numerusform>
            <numerusform>%Ln more than a month before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln fewer than a month before</source>
        <translation>
            <numerusform>%Ln fewer than a month before</numerusform>
            <numerusform>%Ln fewer than a month before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln month(s)</source>
        <translation>
            <numerusform>%Ln month</numerusform>
            <numerusform>%Ln months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In {some} of the %n month(s) more new than lost</source>
        <translation>
            <numerusform>In {some} of the %n month more new than lost</numerusform>
            <numerusform>In {some} of the %n months more new than lost</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message numerus="yes">
        <source>%n d</source>
        <translation>
            <numerusform>%n d</numerusform>
            <numerusform>%n d</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TableCard</name>
    <message numerus="yes">
        <source>See the %Ln customer(s)</source>
        <translation>
            <numerusform>See the customer</numerusform>
            <numerusform>See the %Ln customers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TaskLine</name>
    <message numerus="yes">
        <source>%Ln day(s) late</source>
        <translation>
            <numerusform>%Ln day late</numerusform>
            <numerusform>%Ln days late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TaskList</name>
    <message numerus="yes">
        <source>And %Ln more</source>
        <translation>
            <numerusform>And %Ln more</numerusform>
            <numerusform>And %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) waiting for an answer</source>
        <translation>
            <numerusform>%Ln customer is waiting for an answer</numerusform>
            <numerusform>%Ln customers are waiting for an answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They left an address with the shop question.</source>
        <translation>
            <numerusform>This customer left an address with the shop question.</numerusform>
            <numerusform>They left an address with the shop question.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln purchase(s) came in by themselves</source>
        <translation>
            <numerusform>%Ln purchase came in by itself</numerusform>
            <numerusform>%Ln purchases came in by themselves</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) could not be imported</source>
        <translation>
            <numerusform>%Ln row could not be imported</numerusform>
            <numerusform>%Ln rows could not be imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln good customer(s) about to drift away</source>
        <translation>
            <numerusform>%Ln good customer about to drift away</numerusform>
            <numerusform>%Ln good customers about to drift away</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In three years they brought in {money}.</source>
        <translation>
            <numerusform>In three years this customer brought in {money}.</numerusform>
            <numerusform>In three years they brought in {money}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) later than usual</source>
        <translation>
            <numerusform>%Ln customer later than usual</numerusform>
            <numerusform>%Ln customers later than usual</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They have stayed away twice as long as they are used to.</source>
        <translation>
            <numerusform>This customer has stayed away twice as long as usual.</numerusform>
            <numerusform>They have stayed away twice as long as they are used to.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TasksPage</name>
    <message numerus="yes">
        <source>Show %Ln more</source>
        <translation>
            <numerusform>Show %Ln more</numerusform>
            <numerusform>Show %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s) are late</source>
        <translation>
            <numerusform>%Ln task is late</numerusform>
            <numerusform>%Ln tasks are late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s) for today</source>
        <translation>
            <numerusform>%Ln task for today</numerusform>
            <numerusform>%Ln tasks for today</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ThemeDetail</name>
    <message numerus="yes">
        <source>%Ln answer(s)</source>
        <translation>
            <numerusform>%Ln answer</numerusform>
            <numerusform>%Ln answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln confirmed by a person</source>
        <translation>
            <numerusform>%Ln confirmed by a person</numerusform>
            <numerusform>%Ln confirmed by a person</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln corrected answer(s)</source>
        <translation>
            <numerusform>%Ln corrected answer</numerusform>
            <numerusform>%Ln corrected answers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ThemesCard</name>
    <message numerus="yes">
        <source>Check %Ln suggestion(s)</source>
        <translation>
            <numerusform>Check %Ln suggestion</numerusform>
            <numerusform>Check %Ln suggestions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more topic(s)</source>
        <translation>
            <numerusform>%Ln more topic</numerusform>
            <numerusform>%Ln more topics</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ThemesListModel</name>
    <message numerus="yes">
        <source>%Ln rule(s) silent</source>
        <translation>
            <numerusform>%Ln rule silent</numerusform>
            <numerusform>%Ln rules silent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ThemesModel</name>
    <message numerus="yes">
        <source>Mean of %Ln score(s)</source>
        <translation>
            <numerusform>Of %Ln score</numerusform>
            <numerusform>Mean of %Ln scores</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ThemesPage</name>
    <message numerus="yes">
        <source>%Ln answer(s) in words</source>
        <translation>
            <numerusform>%Ln answer in words</numerusform>
            <numerusform>%Ln answers in words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more answer(s)</source>
        <translation>
            <numerusform>%Ln more answer</numerusform>
            <numerusform>%Ln more answers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TouchpointWords</name>
    <message numerus="yes">
        <source>Of %Ln contact(s) the 30 days are over.</source>
        <translation>
            <numerusform>Of %Ln contact the 30 days are over.</numerusform>
            <numerusform>Of %Ln contacts the 30 days are over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln wait(s) still.</source>
        <translation>
            <numerusform>%Ln waits still.</numerusform>
            <numerusform>%Ln wait still.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>After %Ln of {known} kinds of contact customers buy more often</source>
        <translation>
            <numerusform>After %Ln of {known} kinds of contact customers buy more often than usual</numerusform>
            <numerusform>After %Ln of {known} kinds of contact customers buy more often than usual</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s)</source>
        <translation>
            <numerusform>%Ln time</numerusform>
            <numerusform>%Ln times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln customer</numerusform>
            <numerusform>%Ln customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not over</source>
        <translation>
            <numerusform>%Ln waits still</numerusform>
            <numerusform>%Ln wait still</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more needed</source>
        <translation>
            <numerusform>%Ln more needed</numerusform>
            <numerusform>%Ln more needed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln first purchase(s)</source>
        <translation>
            <numerusform>%Ln first purchase</numerusform>
            <numerusform>%Ln first purchases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln bought nothing since</source>
        <translation>
            <numerusform>%Ln bought nothing since</numerusform>
            <numerusform>%Ln bought nothing since</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TouchpointsPage</name>
    <message numerus="yes">
        <source>You have %Ln contact(s). Import purchases to see what follows them.</source>
        <translation>
            <numerusform>You have %Ln contact. Import purchases to see what follows it.</numerusform>
            <numerusform>You have %Ln contacts. Import purchases to see what follows them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrafficWords</name>
    <message numerus="yes">
        <source>%Ln day(s) counted</source>
        <translation>
            <numerusform>%Ln day counted</numerusform>
            <numerusform>%Ln days counted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln visitor(s) the hour is not known; they count by day only.</source>
        <translation>
            <numerusform>Of %Ln visitor the hour is not known; that one counts by day only.</numerusform>
            <numerusform>Of %Ln visitors the hour is not known; they count by day only.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln visitor(s)</source>
        <translation>
            <numerusform>%Ln visitor</numerusform>
            <numerusform>%Ln visitors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrendWords</name>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n month(s) nothing can be said.</source>
        <translation>
            <numerusform>Of %n month nothing can be said.</numerusform>
            <numerusform>Of %n months nothing can be said.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message numerus="yes">
        <source>And %Ln more</source>
        <translation>
            <numerusform>And %Ln more</numerusform>
            <numerusform>And %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WaitingList</name>
    <message numerus="yes">
        <source>%Ln wait(s) for an answer</source>
        <translation>
            <numerusform>%Ln waits for an answer</numerusform>
            <numerusform>%Ln wait for an answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WantedCard</name>
    <message numerus="yes">
        <source>asked %Ln time(s)</source>
        <translation>
            <numerusform>asked %Ln time</numerusform>
            <numerusform>asked %Ln times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
</TS>
