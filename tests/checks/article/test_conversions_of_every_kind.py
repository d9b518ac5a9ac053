"""article/conversion-mismatch on conversions of every kind: areas, volumes, speeds, temperatures, heights, ranges, tons."""

from __future__ import annotations

import pytest

from auditor.checks.article.conversion_mismatch import conversion_mismatch
from auditor.extract import conversions, quantities
from auditor.model import Article, Reading, Settings

RIGHT = """
The reserve covers 2,500 square kilometers (965 square miles) of marsh.
The fire had burned 12,000 hectares (30,000 acres) by nightfall.
The farm spreads over 300 acres (120 hectares) near the coast.
The lake covers 40 square miles (100 square kilometers).
A 90-square-meter (970-square-foot) flat sells for more.
The site of 15,000 square feet (1,400 square meters) will be cleared.
The island measures 18 sq km (7 sq miles).
The tank holds 5,000 liters (1,320 gallons) of fuel.
The spill released 42,000 gallons (159,000 liters) of crude.
The reservoir stores 3 million cubic meters (106 million cubic feet) of water.
A truck carried 20 cubic yards (15 cubic meters) of sand.
A bottle of 12 ounces (355 milliliters) was found.
It had sustained winds of 120 kilometers per hour (75 miles per hour).
Winds of 74 miles (119 kilometers) per hour were recorded.
The train reached 300 km/h (186 mph) on its first run.
Gusts of 45 knots (52 mph) closed the port.
Gusts of 45 knots (83 kph; 52 mph) closed the port.
The car does 40 miles per gallon (17 kilometers per liter).
The car returns 50 miles per gallon (4.7 liters per 100 kilometers).
The car returns 50 mpg (5.6 l/100km) in Britain.
Temperatures reached 35 degrees Celsius (95 degrees Fahrenheit) on Monday.
The low was minus 10 degrees Celsius (14 Fahrenheit).
It was 104 F (40 C) in the valley.
Oceans could warm by 3 degrees Celsius (5.4 degrees Fahrenheit) by 2100.
It fell to minus 40 degrees Celsius (minus 40 Fahrenheit).
The suspect is 5 feet 10 inches (1.78 meters) tall.
The suspect is 5 feet 10 inches (178 centimeters) tall.
The wall is 6 feet, 6 inches (2 meters) high.
At 6-foot-2 (1.88 meters) he is the tallest of them.
The boat was 50 nautical miles (93 kilometers) off the cape.
The ship sank 30 nautical miles (35 miles) from port.
The ship sank 30 miles (56 km) off the coast.
The mine shipped 400,000 tons (363,000 metric tons) of ore.
The mine shipped 400,000 tonnes (440,000 tons) of ore.
The truck weighs 12 metric tons (13 tons).
A load of 2,000 pounds (900 kilograms) fell.
The parcel weighed 5 kilograms (11 pounds).
Snow of 20 to 30 centimeters (8 to 12 inches) is expected.
The blast threw debris 3-5 km (2-3 miles) away.
Between 10 and 15 miles (16 and 24 kilometers) of road were lost.
Drought affects 2.5 million hectares (6.2 million acres) of crops.
Some 1.2 million square kilometers (460,000 square miles) of ice melted.
The pipeline runs 1,500 kilometers (930 miles) to the sea.
The pipeline runs 1,500 kilometers (about 900 miles) to the sea.
A 100-meter (330-foot) crane collapsed.
A 100-metre-high (328ft) crane collapsed.
The 15-kilometer (9-mile) tunnel opened.
The river rose 4.5 meters (15 feet) overnight.
The rocket has a range of 70 kilometers (44 miles).
A 1,200-square-kilometer (460-square-mile) area is flooded.
The bomb of 500 pounds (225 kilograms) failed to explode.
The peak, 14,000 feet (4,270 meters) high, was closed.
It lies two miles (three kilometers) west of the town.
It lies a mile (1.6 km) west of the town.
It lies half a mile (800 meters) west of the town.
It lies less than a mile (about a kilometer) from town.
It lies a few hundred yards (meters) from the border.
The convoy stretched 5 km (3 miles).
The crack is 1 inch (2.5 centimeters) wide.
The crack is one-inch (25 mm) wide.
It dropped 3,000 feet (900 meters) in a minute.
They ran a marathon of 26.2 miles (42 km).
The quake struck at a depth of 10 kilometers (6 miles).
The quake struck at a depth of 10 kilometers (6.2 miles).
The quake struck 61 km (38 mi) south of the city.
Oil fell to $50 a barrel (159 liters).
Output was 505,000 tonnes (504,000) last year.
She was pregnant (43 weeks) at the time.
The trip took 3 hours (200 km).
The plot of 2 acres (0.8 hectare) was sold.
The plot of 1 hectare (2.5 acres) was sold.
He sprinted 100 yards (91 meters) to safety.
Rain of 4 inches (10 cm) fell in 2 hours.
Rain of 4 to 6 inches (10 to 15 cm) fell.
Up to 10 inches (25 cm) of rain fell.
The dam holds 1.5 billion gallons (5.7 billion liters).
It pumps 10,000 cubic feet (280 cubic meters) per second.
It flies at 500 mph (800 kph).
The dose was 0.1 grams (0.0035 ounce).
She weighed 9 stone (57 kg).
He weighed 200 pounds (91 kilograms).
He stands 6ft 3in (1.9m).
He stands 6ft 3in (190cm).
The crater is 30 feet (9 m) across and 12 feet (3.7 m) deep.
The beach is 4 km long (2.5 miles).
Temperatures fell by 9 degrees Celsius (16 degrees Fahrenheit) overnight, to 14 C (57 F).
Temperatures fell 9 degrees Celsius (16 Fahrenheit) overnight from 23 C (73 F).
Temperatures dropped from 30 C (86 F) to 14 C (57 F) in an hour.
It was 5 degrees below zero Celsius (23 Fahrenheit).
The temperature rose to 40 C (104 F), about 8 C (14 F) above normal.
The high reached 45 C (113 F), up from 40 C (104 F) on Sunday.
Warming is to be held to 1.5 C (2.7 F) above pre-industrial times.
Temperatures will be 5 to 10 degrees Celsius (9 to 18 degrees Fahrenheit) above normal, with highs of 35 C (95 F).
Temperatures rose 2 C to 30 C (86 F).
The average of 14.8 C (58.6 F) was 0.6 degrees C (1.1 degrees F) above the norm.
The sea has warmed 0.8 C (1.4 F), to 21 C (70 F).
The heat index hit 110 F (43 C), a rise of 10 F (5.5 C) in a day.
Cooling by 2 C (3.6 F), it sank below 0 C (32 F).
Lows will be 10 degrees colder, near minus 20 C (minus 4 F).
"""

WRONG = """
The reserve covers 2,500 square kilometers (1,550 square miles) of marsh.
The fire had burned 12,000 hectares (2,965 acres) by nightfall.
The farm spreads over 300 acres (1,210 hectares) near the coast.
The lake covers 40 square miles (64 square kilometers).
A 90-square-meter (295-square-foot) flat sells for more.
The site of 15,000 square feet (4,572 square meters) will be cleared.
The island measures 18 sq km (11 sq miles).
The tank holds 5,000 liters (22,700 gallons) of fuel.
The spill released 42,000 gallons (15,900 liters) of crude.
The reservoir stores 3 million cubic meters (9.8 million cubic feet) of water.
A truck carried 20 cubic yards (18 cubic meters) of sand.
A bottle of 12 ounces (550 milliliters) was found.
The storm had winds of 90 mph (145 mph) and gusts of 100 mph (62 kph).
It had sustained winds of 120 kilometers per hour (57 miles per hour).
Winds of 74 miles (191 kilometers) per hour were recorded.
The train reached 300 km/h (166 mph) on its first run.
Gusts of 45 knots (38 mph) closed the port.
The car does 40 miles per gallon (17 kilometers per liter) and costs little; another does 30 mpg (12.8 km per liter), and a third 25 mpg (40 km per liter).
The car returns 50 miles per gallon (8.4 liters per 100 kilometers).
Temperatures reached 35 degrees Celsius (85 degrees Fahrenheit) on Monday.
The low was minus 10 degrees Celsius (50 Fahrenheit).
It was 104 F (60 C) in the valley.
Oceans could warm by 3 degrees Celsius (37.4 degrees Fahrenheit) by 2100.
The suspect is 5 feet 10 inches (1.58 meters) tall.
The wall is 6 feet, 6 inches (1.78 meters) high.
At 6-foot-2 (1.98 meters) he is the tallest of them.
The boat was 50 nautical miles (58 kilometers) off the cape.
The ship sank 30 nautical miles (45 miles, 84 km) from port.
The mine shipped 400,000 tons (36,287 metric tons) of ore.
The truck weighs 12 metric tons (16.2 tons).
A load of 2,000 pounds (970 kilograms) fell.
The parcel weighed 5 kilograms (1.1 pounds).
Snow of 20 to 30 centimeters (18 to 22 inches) is expected.
The blast threw debris 3-5 km (19-31 miles) away.
Between 10 and 15 miles (26 and 34 kilometers) of road were lost.
Drought affects 2.5 million hectares (6.2 billion acres) of crops.
Some 1.2 million square kilometers (460 million square miles) of ice melted.
The pipeline runs 1,500 kilometers (390 miles) to the sea.
A 100-meter (38-foot) crane collapsed.
The 15-kilometer (39-mile) tunnel opened.
The river rose 4.5 meters (41 feet) overnight.
The rocket has a range of 70 kilometers (34 miles).
A 1,200-square-kilometer (745-square-mile) area is flooded.
The bomb of 500 pounds (1,100 kilograms) failed to explode.
The peak, 14,000 feet (2,470 meters) high, was closed.
"""


def fired(text: str) -> bool:
    read, rejected = quantities.extract(text)
    reading = Reading(Article("a", text), (), read, rejected, conversions.find(text, read), (), ())
    return any(conversion_mismatch.rule(reading, Settings()))


@pytest.mark.parametrize("text", RIGHT.strip().splitlines())
def test_rounded_as_newsrooms_do(text: str) -> None:
    assert not fired(text)


@pytest.mark.parametrize("text", WRONG.strip().splitlines())
def test_wrong_by_more_than_rounding(text: str) -> None:
    assert fired(text)
