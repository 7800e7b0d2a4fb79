import { testCheck } from './check-tester'
import { noOpenQuestion } from './no-open-question'

testCheck(noOpenQuestion)
