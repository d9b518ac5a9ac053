"""Ages, money, sizes and temperatures in phrases as short as people type or say them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from auditor.extract.quantities import extract
from auditor.model import Quantity

# phrase | low or low..high, unit; several figures are separated by semicolons
PHRASES = """
twenty five dollars and fifty cents | 25.5 dollar
she is 6 foot 2 | 6.1667 foot
it was minus 5 degrees last night | -5 degree angle
he is 10 months old | 10 month of age
a 5 year old boy | 5 year of age
2.5 million US dollars | 2500000 dollar
10 k euros | 10000 euro
3 cm by 5 cm | 3 centimetre; 5 centimetre
98.6 °F | 98.6 degree fahrenheit
set the oven to 20 C | 20 degree Celsius
150 square metres | 150 square metre
75 mph | 75 mile per hour
two hundred and fifty pounds sterling | 250 pound sterling
1 million barrels | 1000000 barrel
I am thirty years old | 30 year of age
the baby is six weeks old | 6 week of age
my dog is three and a half years old | 3.5 year of age
a 90-year-old woman | 90 year of age
he turned 40 years old | 40 year of age
a ninety five year old man | 95 year of age
10 days old | 10 day of age
a 2-month-old puppy | 2 month of age
she died at the age of 81 | 81 year of age
aged 25 | 25 year of age
fifty years of age | 50 year of age
Cesar Pope is 24 years old | 24 year of age
1 month old | 1 month of age
nearly 4 years old | 4 year of age
between 18 and 25 years old | 18..25 year of age
a five-day-old kitten | 5 day of age
$25 | 25 dollar
$ 25.50 | 25.5 dollar
25 dollars | 25 dollar
a net loss of $468 million | 468000000 dollar
US$ 4.5 billion | 4500000000 dollar
16.4 million dollars | 16400000 dollar
a hundred dollars | 100 dollar
one thousand euros | 1000 euro
5 € per month | 5 euro per month
€ 30 | 30 euro
30€ | 30 euro
£ 12.99 | 12.99 pound sterling
12 pounds and 50 pence | 12.5 pound sterling
5000 Japanese yen | 5000 japanese yen
¥5000 | 5000 japanese yen
3 billion yuan | 3000000000 chinese yuan
RMB 200 | 200 chinese yuan
40 Hong Kong dollars | 40 hong kong dollar
HK$40 | 40 hong kong dollar
2 bn won | 2000000000 south korean won
Rs 450 | 450 indian rupee
one crore rupees | 10000000 indian rupee
600 Swiss francs | 600 swiss franc
CHF 600 | 600 swiss franc
75 cents | 75 cent
10 Canadian dollars | 10 canadian dollar
C$10 | 10 canadian dollar
1,500 rubles | 1500 russian ruble
5 million Danish kroner | 5000000 danish krone
20 Brazilian reais | 20 brazilian real
R$20 | 20 brazilian real
four and a half million dollars | 4500000 dollar
one and a half billion euros | 1500000000 euro
$1.2bn | 1200000000 dollar
$ 6.23 billion | 6230000000 dollar
$6,000,000 | 6000000 dollar
between $20 and $30 | 20..30 dollar
$20 to $30 | 20..30 dollar
$3-5 million | 3000000..5000000 dollar
about 450 million pesos | 450000000 mexican peso
0.5 bitcoins | 0.5 bitcoin
5 kuwaiti dinars | 5 kuwaiti dinar
30 million rupees | 30000000 indian rupee
1.2 million Turkish lira | 1200000 turkish lira
6 miles | 6 mile
six miles away | 6 mile
3 kilometers | 3 kilometre
3 km | 3 kilometre
3km | 3 kilometre
75 meters | 75 metre
half a mile | 0.5 mile
one and a half miles | 1.5 mile
a quarter mile | 0.25 mile
5 ft 10 in | 5.8333 foot
5'10" | 5.8333 foot
six feet tall | 6 foot
10 inches of rain | 10 inch
a 10-inch screen | 10 inch
2.5 cm thick | 2.5 centimetre
500 mm | 500 millimetre
20 square feet | 20 square foot
300 sq ft | 300 square foot
1,200 square kilometers | 1200 square kilometre
40 acres | 40 acre
five hectares | 5 hectare
10 cubic metres | 10 cubic metre
3 cubic feet | 3 cubic foot
2 liters of water | 2 litre
2 L | 2 litre
500 ml | 500 millilitre
ten gallons | 10 gallon
3 pints of milk | 3 pint
5 fluid ounces | 5 fluid ounce
5 kg | 5 kilogram
five kilos | 5 kilogram
200 grams | 200 gram
10 lbs | 10 pound-mass
ten pounds of sugar | 10 pound-mass
3 tons | 3 ton
3 tonnes | 3 tonne
4 ounces | 4 ounce
12 mg | 12 milligram
100 km/h | 100 kilometre per hour
100 kilometers per hour | 100 kilometre per hour
20 knots | 20 knot
10 metres per second | 10 metre per second
50 feet per second | 50 foot per second
16 gigabytes | 16 gigabyte
2 TB | 2 terabyte
512 KB | 512 kilobyte
100 megabits per second | 100 megabit per second
2 to 3 km | 2..3 kilometre
3-5 km | 3..5 kilometre
a 30-mile radius | 30 mile
1,000-mile journey | 1000 mile
the distance is about 1 000 km | 1000 kilometre
one hundred and twenty centimetres | 120 centimetre
20 nanometers | 20 nanometre
100 yards | 100 yard
0.1 mm | 0.1 millimetre
.5 miles | 0.5 mile
1/2 inch | 0.5 inch
2 1/2 inches | 2.5 inch
20 degrees | 20 degree angle
twenty degrees celsius | 20 degree Celsius
20 degrees C | 20 degree Celsius
20° C | 20 degree Celsius
20 deg F | 20 degree fahrenheit
-10 C | -10 degree Celsius
- 10 °C | -10 degree Celsius
minus ten degrees Fahrenheit | -10 degree fahrenheit
ten below zero Celsius | -10 degree Celsius
100 kelvin | 100 kelvin
37.5 degrees centigrade | 37.5 degree Celsius
70 fahrenheit | 70 degree fahrenheit
negative 12 degrees | -12 degree angle
between 15 and 20 degrees Celsius | 15..20 degree Celsius
2 degrees below freezing | 2 degree angle
zero degrees | 0 degree angle
the high will be 32 F | 32 degree fahrenheit
turn it up by 2 degrees | 2 degree angle
1,200 degrees Fahrenheit | 1200 degree fahrenheit
ninety nine point five degrees F | 99.5 degree fahrenheit
13.1 miles | 13.1 mile
8 MB | 8 megabyte
3 gigs | 3 None
the 26.2-mile race | 26.2 mile
a 12-foot-wide gap | 12 foot
five by seven inches | 5 inch; 7 inch
11 x 14 inches | 11 inch; 14 inch
10,000 lb | 10000 pound-mass
6-ft-tall man | 6 foot
two dozen miles | 24 mile
ten thousand barrels per day | 10000 barrel per day
fifty percent | 50 percentage
95 yrs old | 95 year of age
she is 30 yo | 30 year of age
an 80y/o man | 80 year of age
ages of 8 and 12 | 8 year of age; 12 None
between the ages of 8 and 12 | 8..12 year of age
kids 12 and under | 12 year of age
he was 36 when he died | 36 year of age
30.5° celsius | 30.5 degree Celsius
40 deg celsius | 40 degree Celsius
98.6 degrees F | 98.6 degree fahrenheit
55 m.p.h. | 55 mile per hour
1,200 horse power | 1200 horsepower
60fps | 60 frame per second
a half mile | 0.5 mile
a mile and a half | 1.5 mile
R1.2bn | 1200000000 south african rand
N5 million | 5000000 nigerian naira
kr 500 | 500 krona
500 kr | 500 krona
Dh 300 | 300 emirati dirham
18 paise | 18 paisa
5 Icelandic kronur | 5 icelandic krona
28 million Sudanese pounds | 28000000 sudanese pound
20 Trinidadian dollars | 20 trinidadian dollar
PS2.50 a share | 2.5 pound sterling per share
4 cents per diluted share | 4 cent per share
"""


def shown(quantity: Quantity) -> str:
    low, high = (round(Decimal(end or 0), 4).normalize() for end in (quantity.low, quantity.high))
    return f"{low:f} {quantity.unit}" if low == high else f"{low:f}..{high:f} {quantity.unit}"


@pytest.mark.parametrize("line", PHRASES.strip().splitlines())
def test_phrase(line: str) -> None:
    phrase, _, expected = line.partition(" | ")
    assert "; ".join(shown(quantity) for quantity in extract(phrase)[0] if quantity.low is not None) == expected
