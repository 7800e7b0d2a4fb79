import { testCheck } from '../testing/check-tester'
import { noOpenQuestion } from './no-open-question'

testCheck(noOpenQuestion)
