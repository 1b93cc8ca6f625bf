/** Given names common in the news, by the pronoun they usually take. Names that serve both are left out. */
const names = (list: string): readonly string[] => list.trim().toLowerCase().split(/\s+/);

const MALE =
  names(`Aaron Abdel Abdul Abdullah Abraham Abu Adam Adel Adolf Adrian Ahmad Ahmed Akbar Akira Alan Albert Alberto
  Alejandro Aleksandr Aleksander Alexander Alexandre Alexandros Alexei Alexey Alfonso Alfred Ali Allan Allen Alvaro Amir Anatoly Anders
  Andre Andreas Andrei Andrej Andres Andrew Andrey Andriy Andrzej Angus Anthony Antoine Anton Antonio Antony Anwar Archie Ari Arjun Armando
  Arnold Arthur Artem Arturo Ashraf Asif Augusto Barack Bart Bashar Bashir Ben Benedict Benjamin Benito Bernard Bernd Bernie
  Bill Bilal Björn Bob Boris Brad Bradley Brandon Brendan Brett Brian Bruce Bruno Bryan Burak Calvin Carl Carlo Carlos
  Cesar Chad Charles Charlie Christian Christoph Christopher Chuck Claude Clint Colin Connor Craig Curtis Cyril Dale Damian Dan
  Daniel Danilo Danny Darren Dave David Dean Denis Dennis Derek Dick Diego Dieter Dimitri Dirk Dmitri Dmitry Dmytro Dominic
  Don Donald Doug Douglas Duncan Dwight Ed Eddie Eduardo Edgar Edmund Edouard Edward Edwin Ehud Eli Elijah Emile Emilio Emmanuel
  Emmerson Enrico Enrique Erdem Eric Erich Erik Ernest Ernesto Ethan Eugene Evan Evgeny Fabian Fabio Faisal Farid Farouk Felipe Felix Ferdinand
  Fernando Fidel Filip Florian Francesco Francis Francisco Franco Frank Franklin Franz Fred Frederick Friedrich Fritz Gabriel
  Gareth Gary Gavin Gennady Geoff Geoffrey Georg George Georges Georgi Gerald Gerard Gerhard Gerry Gianni Gideon Gilbert Giorgio
  Giovanni Giuseppe Glenn Goran Gordon Graham Grant Greg Gregory Grigory Guido Guillaume Guillermo Gustav Guy Hakan Hamid Hamza Hans
  Harold Harry Harvey Hasan Hassan Hector Heinrich Helmut Henri Henrik Henry Herbert Herman Hiroshi Horst Hosni Howard Hubert Hugh Hugo
  Hussein Ian Ibrahim Idris Igor Ilham Ilya Imran Isaac Ismail Ivan Ivo Jack Jacob Jacques Jaime Jair Jake Jakob Jalal James Jamal Jan Janos Jared
  Jaroslav Jason Javier Jay Jeff Jeffrey Jens Jeremy Jerome Jerry Jesse Jesus Jim Jimmy Joachim Joao João Joaquin Joe Joel Johan Johann Johannes
  John Johnny Jon Jonas Jonathan Jorge Josef Jose José Joseph Josep Josh Joshua Juan Jules Julian Julio Julius Jürgen Justin Kamal
  Karim Karl Kasim Keith Ken Kenji Kenneth Kevin Khaled Khalid Khalil Kirill Klaus Kofi Konstantin Kurt Kwame Kyle Lance Lars Larry Laurent Laurence
  Lawrence Lee Leon Leonard Leonardo Leonid Leopold Lewis Liam Lloyd Lorenzo Louis Luc Luca Lucas Luigi Luis Luiz Luka Lukas Luke
  Magnus Mahmoud Malcolm Manfred Manuel Marc Marcel Marcelo Marco Marcos Marcus Marek Mario Mark Marko Markus Martin Marvin
  Masoud Mateo Mats Matt Matteo Matthew Matthias Maurice Mauricio Max Maxim Maximilian Mehdi Mehmet Michael Michal Michel Miguel Mihail Mikael
  Mike Mikhail Milan Milos Miroslav Mitch Mitt Mohamed Mohammad Mohammed Mohsen Moussa Muammar Muhammad Mustafa Mykola Nabil Narendra Nasser
  Nathan Nathaniel Ned Neil Nelson Neville Newt Nicholas Nick Nicolas Nigel Nikita Nikola Nikolai Nikolay Nikos Noah Noel Norman Oleg Oleh Oleksandr
  Oliver Olivier Omar Orlando Oscar Oskar Osama Otto Owen Pablo Paolo Pascal Pat Patrick Paul Paulo Pavel Pavlo Pedro Per Percy Perry Peter Petr Petro
  Phil Philip Philippe Phillip Pierre Pietro Piotr Rafael Rafik Rahul Rajiv Ralph Ramon Ramzan Ramzi Randy Raphael Rashid Raul Ray Raymond
  Recep Reinhard Reza Ricardo Richard Rick Rob Robert Roberto Rodrigo Roger Roland Rolf Roman Ron Ronald Ross Roy Ruben Rudolf Rudy Rupert Ruslan
  Russell Ryan Said Saleh Salim Salman Salvador Salvatore Sam Samir Samuel Santiago Saul Sean Sebastian Serge Sergei Sergey Sergio Serhiy Seth
  Seymour Shane Shaun Shimon Shinzo Sidney Silvio Simon Slobodan Stanislav Stanley Stefan Stephan Stephen Steve Steven Stuart Sven Syed Tariq Ted Terrence
  Terry Theo Theodore Thierry Thomas Tim Timothy Tobias Todd Tom Tomas Tomasz Tommy Toni Tony Travis Trevor Tyler Ulrich Umar Uwe Vaclav
  Valery Vasily Vernon Victor Viktor Vince Vincent Vitali Vitaly Vladimir Vladislav Volker Volodymyr Vyacheslav Wallace Walter Warren Wayne
  Werner Wilfried Wilhelm Will William Willy Winston Wolfgang Xavier Yahya Yasser Yevgeny Yitzhak Youssef Yuri Yuriy Yusuf Yves Zachary Zoran Zbigniew
  Aleksei Arno Axel Bogdan Branko Carsten Detlef Dragan Einar Emil Falk Giles Gijs Gunnar Gustaf Harald Henning Holger Ivar Jesper Jiri Joakim Joost Jorn Kaspar Kasper Konrad Leif Lorne Maarten Mads Milorad Nils Olaf Orhan Osman Piet Radovan Rasmus Ruud Selim Soren Søren Sten Tarek Thorsten Tomislav Torsten Ulf Vuk Willem Yannick Zdenek Zoltan`);

const FEMALE =
  names(`Abigail Adriana Agnes Aisha Alexandra Alice Alicia Alina Alison Allison Amanda Amelia Amina Amy Ana Anastasia Andrea
  Angela Angelina Anita Ann Anna Annalena Anne Annette Annie Antonia Anya Arlene Astrid Aung Audrey Ayesha Barbara Beata Beatrice Beatriz Becky Benazir Bernadette
  Bertha Beth Betsy Betty Beverly Birgit Bonnie Brenda Bridget Brigitte Camila Carla Carly Carmen Carol Carole Caroline Carolyn Catherine Cathy
  Cecilia Celia Charlotte Cheryl Chiara Christina Christine Cindy Claire Clara Claudia Condoleezza Constance Cristina Cynthia Dana Daniela
  Danielle Daria Debbie Deborah Debra Denise Diana Diane Dilma Dolores Donna Dora Doris Dorothy Edith Eileen Elaine Eleanor Elena
  Eliza Elizabeth Ella Ellen Elsa Emily Emine Emma Erica Erika Erin Esther Eva Evelyn Faith Fatima Federica Fiona Florence Frances Francesca Frauke Gabriela
  Gabrielle Gail Galina Geraldine Gillian Gina Giorgia Gladys Gloria Grace Greta Gwen Hannah Harriet Heather Heidi Helen Helena Helene Hilary Hillary
  Holly Huma Ida Inga Ingrid Irene Irina Iris Isabel Isabella Isabelle Ivanka Jacinda Jackie Jacqueline Jane Janet Janice Jean Jeanne Jenna Jennifer Jenny
  Jessica Jill Joan Joanna Joanne Johanna Josephine Joyce Judith Judy Julia Juliana Julie Juliet June Kaja Kamala Karen Karin Karla Kate Katarina Katerina Katharine
  Katherine Kathleen Kathryn Kathy Katie Katrina Katya Kay Keiko Kellyanne Kelly Kerry Khadija Kirsten Kristen Kristin Kristina Larisa Laura Lauren Leah Leila Lena
  Leyla Lidia Lila Lilian Lillian Lily Linda Lisa Liz Loretta Lorraine Louise Lucia Lucy Ludmila Lydia Lynn Madeleine Magdalena Maggie
  Malala Manuela Marcia Margaret Margarita Margot Marguerite Maria Mariam Marianne Marie Marilyn Marina Marine Marion Marjorie Marlene Marta Martha
  Martina Mary Maryam Matilda Maureen Maya Megan Melania Melanie Melissa Meryl Mia Michele Michelle Mildred Mina Mira Miriam Mona Monica
  Monika Muriel Nadia Nadezhda Nadine Nancy Naomi Natalia Natalie Natasha Nicola Nicole Nikki Nina Noor Nora Norma Odile Oksana Olena Olga Olivia Paige
  Pamela Patricia Patty Paula Pauline Peggy Penelope Penny Phyllis Polina Priscilla Priti Rachel Ramona Rania Raquel Rebecca Regina Renata Renee Rhonda Rita
  Roberta Rosa Rosalind Rose Rosemary Roxana Ruth Sabine Sabrina Sally Samantha Sandra Sanna Sara Sarah Selma Sharon Sheila Shirin Shirley Silvia Simone
  Sofia Sonia Sonja Sophia Sophie Stella Stephanie Sue Susan Susana Susanne Suzanne Svetlana Sylvia Sylvie Tamara Tanya Tara Tatiana Tatyana Teresa
  Tessa Thelma Theresa Therese Tina Tracy Trudy Ulrike Ursula Valentina Valerie Vanessa Vera Veronica Victoria Viktoria Violet Virginia Vivian
  Wanda Wendy Whitney Winnie Yasmin Yolanda Yulia Yuliya Yvette Yvonne Zainab Zara Zeinab Zhanna Zoe Zuzana
  Agnès Aino Aoife Anke Anneke Anneli Antje Ayse Birgitte Celine Céline Chloe Colette Delphine Elif Esra Freya Greet Gudrun Hanne Hatice Hedwig Heike Ilse Imogen Ines Inès Ingeborg Isolde Katrin Kirsti Lise Maeve Margrethe Marit Maud Meryem Mette Mireille Nathalie Niamh Noemi Odette Pernille Sigrid Siobhan Silke Solveig Zeynep`);

const GENDER: ReadonlyMap<string, 'm' | 'f'> = new Map([
  ...MALE.map((name): [string, 'm'] => [name, 'm']),
  ...FEMALE.map((name): [string, 'f'] => [name, 'f']),
]);

/** The pronoun a given name usually takes: `m` he, `f` she, null unknown. */
export const genderOfName = (given: string): 'm' | 'f' | null => GENDER.get(given.toLowerCase()) ?? null;
