"""Who met whom: every way of saying it, and what only looks like it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

ROWS = (
    # A long list is read whole, also before a clause that the parser hangs on its last name.
    (
        "The statement was released by the Governments of Chile, Peru, Kenya, the Netherlands,"
        " Ghana and Japan, which met today to discuss grain.",
        "Meeting occurred: Chile + Peru + Kenya + Netherlands + Ghana + Japan [2024-05-15]",
    ),
    (
        "Ana Ruiz, Lena Vogt and Jan Bos gathered in Quito on Monday.",
        "Meeting occurred: Ana Ruiz + Lena Vogt + Jan Bos @ Quito [2024-05-13]",
    ),
    ("Ana Ruiz and Jan Bos gathered support in Quito.",),
    # A post between commas is the name's before it, and the list goes on.
    (
        "Ana Ruiz, the foreign minister, Jan Bos, the defence minister, and Lena Vogt, the finance"
        " minister, met Bram de Wit.",
        "Meeting occurred: Ana Ruiz + Jan Bos + Lena Vogt + Bram de Wit",
    ),
    (
        "In Kenya, Peru and Chile held talks on Monday.",
        "maybe Negotiation|Meeting occurred: Peru + Chile @ Kenya [2024-05-13]",
    ),
    (
        "Ana Ruiz held two hours of talks with Bram de Wit in Quito.",
        "Meeting occurred: Ana Ruiz + Bram de Wit @ Quito",
    ),
    (
        "The paper praised the outcome of talks yesterday between Chile's chief negotiator, Ana"
        " Ruiz, and Foreign Minister Bram de Wit.",
        "Meeting occurred: Ana Ruiz + Bram de Wit [2024-05-14]",
    ),
    # Where the report was written takes no part.
    (
        "DOHA: Foreign Minister Ana Ruiz met Bram de Wit on Monday.",
        "Meeting occurred: Ana Ruiz + Bram de Wit @ - [2024-05-13]",
    ),
    # Words for the press are no gathering.
    ("Foreign Minister Ana Ruiz told a news conference in Quito that fishing matters.",),
    ("Foreign Minister Ana Ruiz spoke at a joint press conference in Quito.",),
    # One verb, two sides.
    (
        "Foreign Minister Aylin Demirci met her Kenyan counterpart, Wanjiru Otieno, in Ankara on"
        " Tuesday.",
        "Meeting occurred: Aylin Demirci + Wanjiru Otieno @ Ankara [2024-05-14]",
    ),
    (
        "Foreign Minister Ana Ruiz met with Dutch Foreign Minister Bram de Wit in Quito on Monday.",
        "Meeting occurred: Ana Ruiz + Bram de Wit @ Quito [2024-05-13]",
    ),
    (
        "Lena Vogt and Kofi Mensah met in Accra on 3 May to discuss fisheries.",
        "Meeting occurred: Lena Vogt + Kofi Mensah @ Accra [2024-05-03]",
    ),
    (
        "Envoy Park Ji-hoon and his Vietnamese counterpart, Nguyen Van Tam, met in Hanoi last"
        " week.",
        "Meeting occurred: Park Ji-hoon + Nguyen Van Tam @ Hanoi [2024-05-06..2024-05-12]",
    ),
    (
        "Prime Minister Siobhan Byrne was received by President Jean-Luc Moreau on Monday.",
        "Meeting occurred: Siobhan Byrne + Jean-Luc Moreau [2024-05-13]",
    ),
    (
        "Omar Haddad was greeted in Warsaw by President Marta Nowak on Tuesday.",
        "Meeting occurred: Omar Haddad + Marta Nowak @ Warsaw [2024-05-14]",
    ),
    (
        "Meera Deshpande, who met President Omar Haddad in Tunis on Sunday, praised his patience.",
        "Meeting occurred: Meera Deshpande + Omar Haddad @ Tunis [2024-05-12]",
    ),
    (
        "After meeting Bram de Wit in Quito on Monday, Ana Ruiz praised him.",
        "Meeting occurred: Ana Ruiz + Bram de Wit @ Quito [2024-05-13]",
    ),
    (
        "The Foreign Secretary, Sir Edmund Hale, met the Norwegian prime minister, Ingrid Dahl,"
        " in Oslo yesterday.",
        "Meeting occurred: Edmund Hale + Ingrid Dahl @ Oslo [2024-05-14]",
    ),
    (
        "Foreign Minister Ana Ruiz met her Dutch counterpart in Quito on Monday.",
        "Meeting occurred: Ana Ruiz + Dutch counterpart @ Quito [2024-05-13]",
    ),
    (
        "President Marta Nowak, speaking in Krakow, said she had met Omar Haddad in Tunis in"
        " March.",
        "Meeting occurred: Marta Nowak + Omar Haddad @ Tunis [2024-03-01..2024-03-31]",
    ),
    # A noun with a verb that carries it.
    (
        "Chancellor Lena Vogt held talks with Prime Minister Kofi Mensah in Berlin on Monday.",
        "Meeting occurred: Lena Vogt + Kofi Mensah @ Berlin [2024-05-13]",
    ),
    (
        "Talks were held in Berlin on Monday between Lena Vogt and Kofi Mensah.",
        "Meeting occurred: Lena Vogt + Kofi Mensah @ Berlin [2024-05-13]",
    ),
    (
        "Marta Nowak's meeting with Omar Haddad on Monday lasted two hours.",
        "Meeting occurred: Marta Nowak + Omar Haddad [2024-05-13]",
    ),
    (
        "The meeting between Zhou Lifen and Meera Deshpande in Astana ended without a statement.",
        "Meeting occurred: Zhou Lifen + Meera Deshpande @ Astana",
    ),
    (
        "Foreign Minister Zhou Lifen had a working dinner with Foreign Minister Ken Mori in Osaka.",
        "Meeting occurred: Zhou Lifen + Ken Mori @ Osaka",
    ),
    (
        "In a meeting with Bram de Wit on Monday, Ana Ruiz asked for more time.",
        "Meeting occurred: Ana Ruiz + Bram de Wit [2024-05-13]",
    ),
    (
        "Zhou Lifen held a meeting with Ken Mori on the sidelines of the G20 summit in Rio de"
        " Janeiro on Friday.",
        "Meeting occurred: Zhou Lifen + Ken Mori @ Rio de Janeiro [2024-05-10]",
        "maybe Conference occurred @ Rio de Janeiro",
    ),
    # Several on one side or on all.
    (
        "Lena Vogt, Marta Nowak and Jean-Luc Moreau held trilateral talks in Weimar on Friday.",
        "Meeting occurred: Lena Vogt + Marta Nowak + Jean-Luc Moreau @ Weimar [2024-05-10]",
    ),
    (
        "Ana Ruiz met Bram de Wit on Monday and will meet Ken Mori on Friday.",
        "Meeting occurred: Ana Ruiz + Bram de Wit [2024-05-13]",
        "Meeting planned: Ana Ruiz + Ken Mori [2024-05-17]",
    ),
    (
        "Ana Ruiz is expected to meet senior officials, including Foreign Minister Zhou Lifen and"
        " possibly President Gao Wenbin, in Beijing on Sunday.",
        "Meeting planned: Ana Ruiz + Zhou Lifen @ Beijing [2024-05-19]",
        "Meeting possible: Ana Ruiz + Gao Wenbin~ @ Beijing [2024-05-19]",
        "maybe Meeting planned: Ana Ruiz + senior officials @ Beijing",
    ),
    (
        "The foreign ministers of Chile and Peru met in Lima on Saturday.",
        "Meeting occurred @ Lima [2024-05-11]",
    ),
    (
        "European Union foreign ministers met in Brussels on Monday.",
        "Meeting occurred: European Union foreign ministers @ Brussels [2024-05-13]",
    ),
    # Present for what is going on, and for what is fixed.
    # Headlines.
    (
        "Nowak meets Mori in Warsaw\n\n"
        "President Marta Nowak met Foreign Minister Ken Mori in Warsaw on Tuesday, her office"
        " said.",
        "Meeting occurred: Marta Nowak + Ken Mori @ Warsaw [2024-05-14]",
    ),
    (
        "Ruiz to meet De Wit in Quito\n\n"
        "Foreign Minister Ana Ruiz will meet Dutch Foreign Minister Bram de Wit on Friday.",
        "Meeting planned: Ana Ruiz + Bram de Wit @ (Quito) [2024-05-17]",
    ),
    # Official readouts.
    (
        "The Secretary met today with Moldovan Foreign Minister Irina Ceban in Chisinau.",
        "Meeting occurred: Secretary + Irina Ceban @ Chisinau [2024-05-15]",
    ),
    (
        "Deputy Secretary Julia Stone met today with Foreign Minister Ken Mori to discuss trade."
        " The Deputy Secretary and the Foreign Minister also discussed the climate.",
        "Meeting occurred: Julia Stone + Ken Mori [2024-05-15]",
    ),
    (
        "Omar Haddad, whom Meera Deshpande met in Tunis on Sunday, praised her patience.",
        "Meeting occurred: Meera Deshpande + Omar Haddad @ Tunis [2024-05-12]",
    ),
    (
        "Having met Bram de Wit in Quito, Ana Ruiz returned to work.",
        "Meeting occurred: Ana Ruiz + Bram de Wit @ Quito",
    ),
    (
        "President Omar Haddad received Kenya's defence minister in Tunis on Monday.",
        "Meeting occurred: Omar Haddad + Kenya's defence minister @ Tunis [2024-05-13]",
    ),
    (
        "Ana Ruiz is meeting Bram de Wit in Quito on Friday.",
        "Meeting planned: Ana Ruiz + Bram de Wit @ Quito [2024-05-17]",
    ),
    # The day on which something else ends or opens.
    (
        "Ana Ruiz met Bram de Wit in Bali on the sidelines of a summit of the Group of 20, which"
        " opens on Friday.",
        "Meeting occurred: Ana Ruiz + Bram de Wit @ Bali [-]",
        "maybe Conference occurred|planned: (Group of 20) + (Ana Ruiz) [-]",
    ),
    # Two posts of one person, and of two.
    (
        "The prime minister and foreign minister, Bram de Wit, met Ana Ruiz.",
        "Meeting occurred: Bram de Wit + Ana Ruiz",
    ),
    (
        "Prime Minister Jan Bos smiled. The Prime Minister and President Marta Nowak met in Oslo.",
        "Meeting occurred: Jan Bos + Marta Nowak @ Oslo",
    ),
    # What stands behind an opening preposition is no subject.
    (
        "After talks with Bram de Wit, Ana Ruiz met Ken Mori in Lima on Tuesday.",
        "Meeting occurred: Ana Ruiz + Bram de Wit",
        "Meeting occurred: Ana Ruiz + Ken Mori @ Lima [2024-05-14]",
    ),
    (
        "Jan Bos flew to Quito ahead of a meeting with Bram de Wit.",
        "Meeting planned: Jan Bos + Bram de Wit @ Quito",
        "maybe Visit occurred",
    ),
    (
        "Foreign Minister Ana Ruiz talked for an hour with Defence Minister Jan Bos on Monday.",
        "Meeting occurred: Ana Ruiz + Jan Bos [2024-05-13]",
    ),
    # A family is nobody's title, and what was done is not yet to come.
    (
        "Foreign Minister Ana Ruiz met with the family of Mr. Omar Haddad in Quito on Monday.",
        "Meeting occurred: Ana Ruiz + family @ Quito [2024-05-13]",
    ),
    (
        "Ana Ruiz met Jan Bos. They discussed what is to be finished in 2031.",
        "Meeting occurred: Ana Ruiz + Jan Bos [-]",
    ),
    (
        "On May 27, the Advisory Committee on Ports will convene to review the budget.",
        "Meeting planned: Advisory Committee on Ports [2024-05-27]",
    ),
    # Two encounters in one sentence.
    (
        "Following President Marta Nowak's long conversation with Prime Minister Kofi Mensah on"
        " Friday, Ana Ruiz met Bram de Wit in Quito today.",
        "Meeting|Call occurred: Marta Nowak + Kofi Mensah [2024-05-10]",
        "Meeting occurred: Ana Ruiz + Bram de Wit @ Quito [2024-05-15]",
    ),
    # Who tells whom at a meeting meets.
    (
        "Ana Ruiz told Bram de Wit at a meeting in Quito on Monday that she needed more time.",
        "Meeting occurred: Ana Ruiz + Bram de Wit @ Quito [2024-05-13]",
    ),
    # Whoever has another country's post before the name is a second person.
    (
        "The Foreign Secretary and Dutch Foreign Minister Bram de Wit met in Quito on Monday.",
        "Meeting occurred: Foreign Secretary + Bram de Wit @ Quito [2024-05-13]",
    ),
    # A capitalised plural is nobody's name.
    (
        "Chilean Foreign Minister Ana Ruiz held a trilateral meeting with Japanese Foreign Minister"
        " Ken Mori and Kenyan Foreign Minister Kofi Mensah. Foreign Ministers of Chile, Kenya and"
        " Japan met in Quito on Monday.",
        "Meeting occurred: Ana Ruiz + Ken Mori + Kofi Mensah @ Quito [2024-05-13]",
    ),
    (
        "Senators Ana Ruiz, Jan Bos and Lena Vogt met Bram de Wit in Lusaka.",
        "Meeting occurred: Ana Ruiz + Jan Bos + Lena Vogt + Bram de Wit @ Lusaka",
    ),
    # What stands in brackets behind a name does not end the list.
    (
        "Representatives Ana Ruiz (R-TX), Jan Bos (D-CA) and Lena Vogt met Bram de Wit in Lima.",
        "Meeting occurred: Ana Ruiz + Jan Bos + Lena Vogt + Bram de Wit @ Lima",
    ),
    # The parser takes those who act for more of those whom the others met.
    (
        "After the meeting with Haddad, Ana Ruiz and Jan Bos also talked with Bram de Wit.",
        "Meeting occurred: Haddad + Ana Ruiz + Jan Bos",
        "Meeting occurred: Ana Ruiz + Jan Bos + Bram de Wit",
    ),
    (
        "After talks with Omar Haddad, Ana Ruiz and Jan Bos met Bram de Wit in Lima.",
        "Meeting occurred: Omar Haddad + Ana Ruiz + Jan Bos @ -",
        "Meeting occurred: Ana Ruiz + Jan Bos + Bram de Wit @ Lima",
    ),
    (
        "After talks with Omar Haddad and Ana Ruiz, Jan Bos met Bram de Wit in Lima.",
        "Meeting occurred: Omar Haddad + Jan Bos @ -",
        "Meeting occurred: Ana Ruiz + Jan Bos @ -",
        "Meeting occurred: Jan Bos + Bram de Wit @ Lima",
    ),
    # "Under" is a part of her rank.
    (
        "Under Secretary Ruiz and Foreign Minister Bos discussed trade on Monday.",
        "Meeting occurred: Ruiz + Bos [2024-05-13]",
    ),
    # Who comes as one delegation is met once, all of it.
    (
        "A delegation that included Senators Ana Ruiz and Jan Bos met Bram de Wit in Lima.",
        "Meeting occurred: (delegation) + Ana Ruiz + Jan Bos + Bram de Wit @ Lima",
    ),
    (
        "Bram de Wit met with a delegation including Ana Ruiz and Jan Bos on Monday.",
        "Meeting occurred: (delegation) + Ana Ruiz + Jan Bos + Bram de Wit [2024-05-13]",
    ),
    # Whoever tells of it need not have been there.
    ("As Ana Ruiz specified, during the meeting with Bram de Wit, the border was discussed.",),
    # The list ends where the next clause starts.
    (
        "Ana Ruiz met Bram de Wit in Quito, and Ken Mori left for Lima.",
        "Meeting occurred: Ana Ruiz + Bram de Wit @ Quito",
        "maybe Visit occurred: Ken Mori",
    ),
    # "Their" talks are those of the two who hold them.
    (
        "Ana Ruiz and Bram de Wit on Tuesday held their first direct talks as the two countries"
        " seek to mend ties.",
        "Meeting occurred: Ana Ruiz + Bram de Wit [2024-05-14]",
    ),
    # To call on somebody is to visit; to call on somebody to act is to ask.
    (
        "Foreign Secretary Ana Ruiz called on President Omar Haddad in Quito on Friday and stressed"
        " the need for rain.",
        "Meeting occurred: Ana Ruiz + Omar Haddad @ Quito [2024-05-10]",
    ),
    # Whoever leads a delegation comes along.
    (
        "Delegations led by former Chilean president Ana Ruiz arrived Saturday in Quito to meet the"
        " army.",
        "Visit occurred: delegations + Ana Ruiz @ Quito [2024-05-11]",
        "Meeting planned: delegations + Ana Ruiz + army @ Quito",
    ),
    # The object behind the day; the guest of whoever arrives; the colleague of another country.
    (
        "Peruvian Foreign Minister Ana Ruiz received on Tuesday her Chilean counterpart Omar Haddad"
        " at the headquarters of the Ministry of Trade in Lima to discuss, among other issues,"
        " tariffs.",
        "Meeting occurred: Ana Ruiz + Omar Haddad [2024-05-14]",
    ),
    (
        "Ana Ruiz received on Friday His Excellency Omar Haddad, Minister of Trade of Peru.",
        "Meeting occurred: Ana Ruiz + Omar Haddad [2024-05-10]",
    ),
    (
        "Minister Ana Ruiz was received on arrival at the airport by Foreign Secretary Omar"
        " Haddad.",
        "Meeting occurred: Ana Ruiz + Omar Haddad",
        "Visit occurred: Ana Ruiz",
    ),
    (
        "Chilean Foreign Minister Ana Ruiz Tuesday met in Buenos Aires with her Peruvian colleague"
        " Omar Haddad.",
        "Meeting occurred: Ana Ruiz + Omar Haddad @ Buenos Aires [2024-05-14]",
    ),
    # The talks for which they met were held.
    (
        "Ana Ruiz met with her Peruvian counterpart, Foreign Minister Omar Haddad for talks on"
        " Monday.",
        "Meeting occurred: Ana Ruiz + Omar Haddad [2024-05-13]",
    ),
    # Nobody is made of two: the parser takes the second for what the first is.
    (
        "Following talks with the Chilean premier, the Kenyan envoy is also expected to meet with"
        " President Omar Haddad.",
        "Meeting planned: Kenyan envoy + Omar Haddad",
    ),
    (
        "After a meeting with Ana Ruiz, the Peruvian minister of trade will travel to Quito.",
        "maybe Meeting planned|occurred: Ana Ruiz + Peruvian minister of trade",
        "Visit planned: Peruvian minister of trade @ Quito",
    ),
    # Given names that the pipeline does not know.
    (
        "Prime Minister Kofi Mensah sat down with President Thandiwe Nkosi in Pretoria on Friday.",
        "Meeting occurred: Kofi Mensah + Thandiwe Nkosi @ Pretoria [2024-05-10]",
    ),
    (
        "Kofi Mensah, Thandiwe Nkosi and Adewale Okonjo met in Lusaka on Saturday.",
        "Meeting occurred: Kofi Mensah + Thandiwe Nkosi + Adewale Okonjo @ Lusaka [2024-05-11]",
    ),
    (
        "Kofi Mensah met separately with Thandiwe Nkosi and Adewale Okonjo in Lusaka on Saturday.",
        "Meeting occurred: Kofi Mensah + Thandiwe Nkosi @ Lusaka [2024-05-11]",
        "Meeting occurred: Kofi Mensah + Adewale Okonjo @ Lusaka [2024-05-11]",
    ),
    # One list of subjects, though the parser hangs the verb on its last name.
    (
        "Prime Minister Kofi Mensah, President Thandiwe Nkosi and Chancellor Lena Vogt met in Accra"
        " on Saturday.",
        "Meeting occurred: Kofi Mensah + Thandiwe Nkosi + Lena Vogt @ Accra [2024-05-11]",
    ),
    # Whoever says so is no side; a list closed by a comma is that of one group.
    (
        "No progress was made in implementing the pact between Belgrade and Pristina in Brussels,"
        " EU High Representative for Trade and Harbour Policy Ana Ruiz said Wednesday.",
        "maybe Agreement occurred: Belgrade + Pristina @ Brussels",
    ),
    (
        "The delegation chiefs of Chile, Peru, the Philippines, and Vietnam held a meeting on"
        " Tuesday.",
        "Meeting occurred: delegation chiefs of Chile, Peru, the Philippines, and Vietnam"
        " [2024-05-14]",
    ),
    (
        "The envoys were received by Omar Haddad and Bram de Wit, the head of the board and its"
        " spokesman respectively.",
        "Meeting occurred: envoys + Omar Haddad + Bram de Wit",
    ),
    # A picture shows what has been; another room is no other meeting.
    (
        "Ana Ruiz greets Omar Haddad before a meeting in Delhi on Saturday.",
        "Meeting occurred: Ana Ruiz + Omar Haddad [2024-05-11]",
    ),
    (
        "Instead of meeting in the palace, Ana Ruiz and Omar Haddad met in a café.",
        "Meeting occurred: Ana Ruiz + Omar Haddad",
    ),
    ("Ana Ruiz met Smt. Meera Rao in Delhi.", "Meeting occurred: Ana Ruiz + Meera Rao @ Delhi"),
    # What a summit is to see is as real as the summit; what is to be ensured is not done.
    (
        "The event, which will see ten ministers sit down with President Omar Haddad, is ahead.",
        "Meeting planned: ten ministers + Omar Haddad",
    ),
    (
        "Omar Haddad agreed to travel to Delhi to ensure that the two premiers met bilaterally.",
        "Visit planned: Omar Haddad @ Delhi",
        "maybe Meeting possible",
    ),
    (
        "Chilean officials joined their Peruvian counterparts on Friday for a meeting of the Fish"
        " Board.",
        "Meeting occurred: Chilean officials + (Fish Board) [2024-05-10]",
    ),
    # The day of another clause, and the day behind which the clause stands.
    (
        "The announcement that three ministers would meet in Geneva was made in Lima on Friday.",
        "Meeting planned|possible: three ministers @ Geneva [-]",
    ),
    (
        "The police noted that Ana Ruiz was last seen on May 5, when she met Bram de Wit.",
        "Meeting occurred: Ana Ruiz + Bram de Wit [2024-05-05]",
    ),
    (
        "Following the meeting, ministers signed a plan for 2026-2027 to count the fish.",
        "maybe Meeting occurred: ministers [-]",
        "maybe Agreement occurred: ministers",
    ),
    # Each behind the country; one post of two portfolios; whoever attends.
    (
        "The presidents of Chile, Ana Ruiz, and Peru, Omar Haddad, met in Lima.",
        "Meeting occurred: Ana Ruiz + Omar Haddad @ Lima",
    ),
    (
        "Ana Ruiz met with Minister of Trade and Worship Jorge Paz.",
        "Meeting occurred: Ana Ruiz + Jorge Paz",
    ),
    (
        "The meeting was attended by Ana Ruiz and Omar Haddad.",
        "Meeting occurred: Ana Ruiz + Omar Haddad",
    ),
    (
        "As Ana Ruiz told reporters after the meeting with Omar Haddad, the border is open.",
        "maybe Meeting occurred: Omar Haddad",
    ),
    (
        "The three Balkan presidents came together on Monday for talks.",
        "Meeting occurred: three Balkan presidents [2024-05-13]",
    ),
    # One "to" for both, though the parser joins the second to the first verb of all.
    (
        "Ana Ruiz and Omar Haddad were to talk privately first, and then meet with Lena Vogt.",
        "Meeting planned: Ana Ruiz + Omar Haddad + Lena Vogt",
    ),
    (
        "Jan Bos met with a group of senators – led by Chairwoman Ana Ruiz – on Monday.",
        "Meeting occurred: Jan Bos + senators + Ana Ruiz [2024-05-13]",
    ),
)

NOT_A_MEETING = (
    "Marta Nowak met expectations in the polls.",
    "The proposal met with resistance from Defence Minister Jan Bos.",
    "Ana Ruiz said the conditions set by Bram de Wit had been met.",
    "Foreign Minister Ana Ruiz spoke to reporters in Quito on Monday.",
    "Prime Minister Kofi Mensah received a letter from President Marta Nowak.",
    "President Marta Nowak welcomed the decision of Prime Minister Kofi Mensah.",
    "Foreign Minister Ana Ruiz urged Bram de Wit to meet the deadline.",
    "Ana Ruiz, who once worked with Bram de Wit, praised Omar Haddad.",
    "Meeting Bram de Wit would be pointless, Ana Ruiz wrote.",
    "The chancellor, Lena Vogt, and the president, Omar Haddad, disagree on trade.",
    "Chile received three patrol boats from Japan.",
    "Foreign Minister Ana Ruiz meets regularly with her ministers.",
    "Has Foreign Minister Ana Ruiz met Bram de Wit in Quito?",
    "Foreign Minister Ana Ruiz left Quito without meeting Bram de Wit.",
    "Prime Minister Kofi Mensah had no opportunity to meet President Marta Nowak.",
    "President Marta Nowak welcomed refugees from Chile on Monday.",
    "Foreign Minister Ana Ruiz discussed cooperation with Chilean ministers.",
    "The Harbour Dialogue was hosted by the Peruvian Foreign Ministry and included envoys.",
    "The two ministers are meeting their duty to protect children.",
    "Ana Ruiz and Bram de Wit spoke at a rally in Quito on Monday.",
    "Ana Ruiz and Bram de Wit can speak for themselves.",
    "Speaking with Jan Bos on Fox News, Trade Minister Ana Ruiz defended the bill.",
    "Foreign Minister Ana Ruiz talks to a range of officials here and abroad.",
    "Ana Ruiz does not discuss such deals with Bram de Wit.",
    "Marta Nowak has never kept silent when she has conversations with foreign leaders.",
    "Bram de Wit ate dinner alone while Ana Ruiz spoke to visitors.",
    "Foreign Secretary Ana Ruiz called on President Omar Haddad on Monday to free the sailors.",
    "Foreign Secretary Ana Ruiz called on President Omar Haddad for restraint.",
    "Foreign Secretary Ana Ruiz called on both ministers on Monday.",
)

NOT_YET: tuple[tuple[str, ...], ...] = (
    # A given name that the pipeline does not know is left out.
    (
        "Kofi Mensah huddled with Thandiwe Nkosi on Friday.",
        "Meeting occurred: Kofi Mensah + Thandiwe Nkosi [2024-05-10]",
    ),
    # A name with a particle is a work of art to the pipeline; "lunch" is no rule.
    (
        "Ana Ruiz had lunch with Bram de Wit in The Hague on Monday.",
        "Meeting occurred: Ana Ruiz + Bram de Wit @ The Hague [2024-05-13]",
    ),
    # The verb is left out the second time.
    (
        "Ana Ruiz met Bram de Wit in Quito on Monday and Ken Mori in Lima on Tuesday.",
        "Meeting occurred: Ana Ruiz + Bram de Wit @ Quito [2024-05-13]",
        "Meeting occurred: Ana Ruiz + Ken Mori @ Lima [2024-05-14]",
    ),
)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0][:60])
def test_who_met_whom(row: tuple[str, ...], check: Callable[..., None]) -> None:
    check(row[0], row[1:])


@pytest.mark.parametrize("sentence", NOT_A_MEETING)
def test_no_meeting_is_told(sentence: str, check: Callable[..., None]) -> None:
    check(sentence, ("maybe Call|Meeting possible|planned|denied",))


@pytest.mark.xfail(strict=True, raises=AssertionError)
@pytest.mark.parametrize("row", NOT_YET, ids=lambda row: row[0][:60])
def test_who_met_whom_not_yet(row: tuple[str, ...], check: Callable[..., None]) -> None:
    check(row[0], row[1:])
