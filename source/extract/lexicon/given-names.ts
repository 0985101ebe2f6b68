/**
 * First names common in the news, by the pronoun they usually take. They tell a person from a body, and "he" from "she"; a
 * name that stands in neither list simply fits both.
 */
const list = (names: string): ReadonlySet<string> => new Set(names.trim().split(/\s+/));

export const maleNames =
  list(`Emil Per Piet Tomas Bo Jürgen Bjorn Björn Nils Sven Jakob Jonas Janusz Lech Milan Goran Zoran Dragan Ravi Arjun Sanjay Vikram Kofi Kwame Hiroshi Kenji Aaron Abdul Abdullah Adam Ahmad Ahmed Alan Albert Alejandro Aleksandr Alex Alexander Alexei Alfred Ali Allan Allen Amir Anatoly Anders
  Andre Andrei Andrew Andrii Andriy Andrzej Andy Angelo Anthony Antonio Antony Armando Arnold Arthur Ashraf Barack Barry Bart Ben Benjamin Bernard Bernie Bill Billy
  Bob Bobby Boris Brad Bradley Brandon Brendan Brent Bret Brett Brian Bruce Bryan Carl Carlos Cesar Chad Charles Charlie Chris Christian Christopher Chuck Clarence
  Claude Clint Clive Colin Corey Cory Craig Curtis Dale Damian Dan Daniel Danny Darren Darryl Dave David Dean Denis Dennis Derek Desmond Diego Dimitri
  Dmitri Dmitry Dmytro Dominic Don Donald Doug Douglas Duncan Dwight Earl Ed Eddie Edgar Eduardo Edward Edwin Eli Elijah Emmanuel Emmanuel Enrique Eric Erik Ernest
  Ernesto Ethan Eugene Evan Ewan Felipe Felix Fernando Francis Francisco Francois Frank Franklin Fred Frederick Friedrich Gabriel Gareth Gary Gavin Gene Geoff Geoffrey George
  Gerald Gerard Gilbert Giovanni Giuseppe Glenn Gordon Graham Greg Gregory Guillermo Gustavo Guy Hakan Hamid Hans Harold Harry Hassan Hector Heinz Henri Henry Herbert
  Herman Howard Hugh Hugo Hussein Ian Ibrahim Igor Ilya Imran Isaac Ismail Ivan Jack Jackson Jacob Jacques Jaime Jake James Jamie Jan Jared Jason Javier Jay Jean
  Jean-Claude Jean-Noel Jeff Jeffrey Jens Jeremy Jerome Jerry Jesse Jim Jimmy Joachim Joe Joel Johan Johannes John Johnny Jon Jonathan Jorge Jose José Josef Joseph Josh Joshua Juan
  Julian Julio Justin Karl Keir Keith Kemal Ken Kenneth Kevin Khalid Kim Kirill Klaus Kyle Lance Larry Lars Lawrence Lee Leo Leon Leonard Leonid Lewis Liam Lindsey Lloyd
  Lorenzo Lou Louis Luca Lucas Luigi Luis Luke Lukas Magnus Mahmoud Manuel Marc Marcel Marco Marcos Marcus Margus Mario Mark Markus Martin Marvin Mateusz Matt Matteo Matthew
  Maurice Max Mehmet Michael Michel Miguel Mike Mikhail Milton Mitch Mitt Mohamed Mohammad Mohammed Morgan Muhammad Mustafa Nathan Neil Nelson Nicholas Nick Nicolas Nigel Nikolai Noah Norman Oleg
  Oleksandr Oleksii Olaf Oliver Omar Orlando Oscar Otto Owen Pablo Patrick Paul Pavel Pavlo Pedro Pete Peter Petro Phil Philip Philippe Phillip Pierre Piotr Rafael Rajiv Ralph Ramon Rand Randall Randy
  Raul Ray Raymond Recep Reince Rex Ricardo Richard Rick Ricky Rob Robert Roberto Robin Rodney Rodrigo Roger Roland Roman Ron Ronald Rory Ross Roy Rupert Russell Rustem Ryan Salman Sam Samuel
  Santiago Scott Sean Sebastian Serge Sergei Sergey Sergio Seth Shane Shaun Shawn Sidney Silvio Simon Spencer Stan Stanley Stefan Stephen Steve Steven Stewart Stuart Sylvester
  Tariq Taras Tayyip Ted Terrence Terry Theo Theodore Thierry Thomas Tim Timothy Toby Todd Tom Tommy Tony Travis Trent Trey Tyler Umar Vadim Valentin Vernon Victor Viktor Vincent Vitaly Vitalii Vladimir Volodymyr
  Wade Walter Warren Wayne Wesley Wilfred Will William Willie Winston Wolfgang Xavier Yaroslav Yevhen Yuri Yuriy Yusuf Zachary
  Rhodri Fergus Mick Farid Idris Anil Jamal Dwayne Kasper Henrik Walid Yousef Youssef Samir Karim Rami Nabil Tarek Ziad Bilal Hamza Osama Faisal Rashid
  Saeed Majid Reza Mehdi Javad Hossein Amit Rahul Rohit Suresh Ramesh Ashok Deepak Manoj Vijay Naveen Imad Emre Burak Murat Serkan Cem Akira Takashi
  Satoshi Haruki Minh Thabo Sipho Kwesi Chidi Emeka Tunde Segun Babatunde Mamadou Moussa Ousmane Amadou Alhaji Chinedu Nnamdi Declan Eoin Cormac Seamus
  Padraig Callum Hamish Angus Alasdair Gethin Dylan Rhys Huw Aidan Darragh Conor Kieran Donal Bartosz Krzysztof Tomasz Jerzy Radek Vaclav Jiri Petr
  Ondrej Lukasz Zbigniew Istvan Laszlo Gabor Zoltan Janos Mircea Radu Dimitar Stoyan Giorgi Levan Davit Aram Hayk Tigran Ruslan Timur Aslan Nikos
  Yannis Kostas Giorgos Stavros Paolo Davide Stefano Massimo Marcello Bruno Joaquim Joao João Thiago Rui Nuno Vasco Ignacio Rodolfo Gonzalo Ramiro
  Alvaro Álvaro Hernan Emilio Raúl Andrés Jesús Martín Ángel Benoit Yves Gilles Olivier Laurent Sylvain Guillaume Arnaud Mathieu Bastien Thibault
  Pascal Alain Didier Herve Uwe Ulf Jörg Dieter Günter Gerhard Werner Rainer Holger Torsten Thorsten Detlef Manfred Rolf Horst Willem Joost Pieter Ruud
  Geert Wim Arjen Mads Rasmus Jesper Soren Søren Aksel Knut Tor Lasse Mikko Antti Jukka Pekka Timo Ilkka Albin Gustav Gunnar Leif Lionel Edmund
  Clifford Cedric Rufus Barnaby Alistair Alastair Jermaine Tyrone Terrell Marquis Deshawn Darnell Reggie Wally Grant Ezra Micah Caleb Levi Asher Gideon
  Ari Moshe Yossi Avi Eitan Noam Shlomo Uri Dov
  Trevor Graeme Jonty Wilf Alf Bert Reginald Percy Dafydd Ieuan Reece Connor Euan Finlay Iain Ruairi Niall Oisin Asif Freddie Archie Alfie Jayden Cody Dustin Kurt Lonnie Lyle Melvin Otis Ronnie Sheldon Vince Virgil Wendell Woodrow Adebayo Kamau Otieno Tendai Rajesh Sunil Haruto Minho`);

export const femaleNames =
  list(`Billie Shelley Tracey Leanne Kayleigh Gemma Jodie Jody Pippa Louisa Anneliese Bethan Siân Angharad Hilary Jasmin Toni Dani Saoirse Zara Farah Anneka Jocelyn Josephine Laurie Lucille Madeline Marcia Melinda Minnie Myra Nellie Priscilla Ramona Rhonda Ruby Terri Thelma Tonya Velma Vicki Wanda Wilma Yolanda Wanjiku Achieng Yoko
  Marta Petra Elsa Priya Ines Inès Mina Siobhan Zoé Miriam Agnieszka Anneke Astrid Birgit Britta Chiara Dagmar Elif Emine Freya Greet Ilona Jana Katja Leena Maeve Magda Mette Nadine Niamh Noor Paloma Ragnhild Saskia Signe Solveig Tove Yuki Abigail Ada Agnes Aisha Alexandra Alice Alicia Alison Allison Alyssa Amanda Amber Amelia Amina Amy Ana Anastasia Andrea Angela Angelina Anita Ann Anna
  Annalena Anne Annette Annie Antonia April Ashley Audrey Ayse Barbara Beatrice Becky Bernadette Beth Betty Beverly Bonnie Brenda Bridget Brittany Caitlin Camilla Carla Carly Carmen Carol Carole Caroline
  Carolyn Carrie Catherine Cathy Cecilia Charlotte Chelsea Cheri Cheryl Chloe Christiane Christina Christine Cindy Claire Clara Claudia Colleen Condoleezza Connie Constance Cristina Crystal
  Cynthia Daniela Danielle Daria Dawn Deborah Debbie Debra Denise Diana Diane Dolores Donna Dora Doris Dorothy Edith Eileen Elaine Eleanor Elena Elisabeth Eliza Elizabeth Ella Ellen Emily Emma Erica Erika Erin
  Esther Eva Eve Evelyn Faith Fatima Fiona Florence Frances Francesca Gabriela Gabrielle Gail Gina Giorgia Giulia Gladys Gloria Grace Greta Gwen Hannah Hanna Harriet Heather Heidi Helen Helena Hillary
  Holly Hope Huma Ilse Ingrid Irena Irene Irina Iris Isabel Isabella Iryna Ivanka Jackie Jacqueline Jane Janet Janice Jasmine Jean Jeanne Jen Jenna Jennifer Jenny Jessica Jill Jo Joan Joanna Joanne Joy Joyce Juanita
  Judith Judy Julia Juliana Julie June Kaja Karen Karin Karla Kate Katherine Kathleen Kathryn Kathy Katie Katrina Katy Kay Kayla Kelly Kellyanne Keira Kim Kimberly Kirsten Kristen Kristin Kristina Larisa Laura Lauren
  Layla Leah Leila Lena Leslie Liliana Lillian Lily Linda Lindsay Lisa Liz Lois Loretta Lori Lorraine Louise Lucia Lucy Lydia Lynn Madeleine Maggie Maia Malala Mandy Margaret Margarita Maria Marian Marianne Marie
  Marilyn Marina Marine Marjorie Marsha Martha Mary Maryam Maureen Maya Meg Megan Megyn Melanie Melania Melissa Meredith Mia Michaela Michele Michelle Mildred Miranda Molly Monica Nadia Nancy Naomi Natalia Natalie
  Nataliya Natasha Nicola Nicole Nikki Nina Nora Norma Olena Olga Olivia Oksana Pamela Pat Patricia Patty Paula Pauline Peggy Penny Phyllis Rachel Rebecca Renee Rita Roberta Robin Rosa Rose Rosemary Roxanne Ruth Sally
  Samantha Sandra Sara Sarah Sasha Selma Shannon Sharon Sheila Shelly Sheryl Shirley Silvia Simone Sofia Sonia Sophia Sophie Stacey Stacy Stella Stephanie Sue Susan Suzanne Svetlana Sylvia Tamara Tammy Tania Tanya
  Tara Tatiana Teresa Tess Theresa Tiffany Tina Tracy Tulsi Ulrike Ursula Valentina Valerie Vanessa Vera Veronica Victoria Viktoria Virginia Vivian Wendy Yasmin Yulia Yvette Yvonne Zahra Zoe
  Tamsin Priti Moira Ellie Marlene Rania Ottoline Beatrix Imogen Aud Pia Rhiannon Carys Bronwen Sian Ffion Morag Catriona Isla Eilidh Aoife Ciara
  Sinead Roisin Orla Grainne Deirdre Bernice Latoya Tanisha Keisha Shanice Ebony Imani Amara Ngozi Chioma Adaeze Folake Abena Akua Thandi Nomsa Zanele
  Lerato Fatou Aminata Mariam Maryna Lubna Huda Noura Nour Dalia Hala Salma Yara Lina Dina Rana Samira Khadija Amal Leyla Zeynep Ayşe Fatma Esra
  Nilufar Parisa Shirin Nasrin Mahsa Narges Lakshmi Sunita Anjali Kavita Deepa Meera Neha Pooja Shreya Divya Radha Sushma Xiu Yumi Sakura Aiko Keiko
  Naoko Haruka Linh Thuy Siti Dewi Marites Consuelo Guadalupe Esperanza Ximena Paola Alejandra Fernanda Mariana Luciana Catarina Beatriz Joana Inês
  Raquel Pilar Montserrat Begoña Amaia Chantal Sandrine Celine Céline Aurelie Aurélie Odile Mireille Genevieve Geneviève Solange Colette Veronique
  Véronique Brigitte Delphine Elodie Élodie Sabine Anke Silke Heike Gudrun Hildegard Gisela Renate Ulla Jutta Carola Annika Malin Linnea Maja Frida
  Ebba Ylva Sigrid Kirsti Berit Aase Marit Hege Tuula Paivi Päivi Riitta Kaisa Aino Liisa Agata Magdalena Katarzyna Malgorzata Małgorzata Ewa Beata
  Zofia Halina Zuzana Jitka Ludmila Milena Vesna Jelena Dragana Ivana Mirjana Snezana Biljana Katalin Zsuzsanna Ildiko Ioana Mihaela Raluca Anca Maryla
  Oleksandra Halyna Nataliia Tetiana Svitlana Lyudmila Galina Ekaterina Yekaterina Anastasiya Ksenia Zhanna Tamar Nino Ketevan Anahit Narine Vasiliki
  Eleni Despina Sofie Lotte Femke Marieke Annemiek Pam Deb Bev Steph Shaz Gillian Jacqui Maxine Glenda Hazel Olive Violet Myrtle Winifred Mavis Muriel
  Edna Ethel Hilda Freda Enid Marjory Philippa Henrietta Rosalind Rosalie Cordelia Octavia Cressida Penelope`);

/** Behind a first name that is not known for one: Kelso Ann Roe. */
export const middleNames = list(
  `Ann Anne Marie Lynn Lee Jo Mae Louise Rose Jane Elizabeth Jean James Anthony`,
);
